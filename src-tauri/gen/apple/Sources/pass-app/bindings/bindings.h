#pragma once

// Made by `tauri::mobile_entry_point` in src-tauri/src/lib.rs.
extern "C" void start_app(void);
