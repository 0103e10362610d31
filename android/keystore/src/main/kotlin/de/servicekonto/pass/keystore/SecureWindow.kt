package de.servicekonto.pass.keystore

import android.app.Activity
import android.os.Bundle
import android.view.Window
import android.view.WindowManager

/**
 * Keeps the windows of activities out of screenshots, recordings and the task switcher. A dialogue
 * would have a window of its own; the app shows none.
 */
public object SecureWindow {
    private val activities = SecureActivities()

    /** Covers [activity] now and every activity that the app makes later. May be called again. */
    public fun coverAll(activity: Activity): Unit = activities.beginWith(activity)
}

/** Sees each activity before its first frame: the flag must be there when the window is. */
internal class SecureActivities : ActivityWatch() {
    fun beginWith(activity: Activity) {
        val app = activity.application
        app.unregisterActivityLifecycleCallbacks(this)
        app.registerActivityLifecycleCallbacks(this)
        activity.runOnUiThread { cover(activity.window) }
    }

    private fun cover(window: Window) = window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)

    override fun onActivityCreated(
        activity: Activity,
        savedInstanceState: Bundle?,
    ) = cover(activity.window)
}
