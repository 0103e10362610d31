// The signature of androidx.activity that the app's activity names. Nothing here runs.
package androidx.activity

import android.app.Activity

public fun Activity.enableEdgeToEdge(): Unit = error("a stub for $this")
