// The signature of androidx.core.content that Tauri's Kotlin sources name.
package androidx.core.content

import android.content.SharedPreferences

public fun SharedPreferences.edit(action: SharedPreferences.Editor.() -> Unit): Unit =
    edit().apply(action).apply()
