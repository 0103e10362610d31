// What Gradle makes of Tauri's build file.
package app.tauri

public object BuildConfig {
    public const val DEBUG: Boolean = false
}
