package de.servicekonto.pass.keystore

import android.app.Activity
import android.app.Application
import android.os.Bundle
import android.view.WindowManager

/** Keeps the app's windows out of screenshots, recordings and the task switcher. */
public object SecureWindow {
    /** Covers [activity] now and every activity that the app makes later. Call it once. */
    public fun coverAll(activity: Activity) {
        activity.application.registerActivityLifecycleCallbacks(Cover)
        activity.runOnUiThread { cover(activity) }
    }

    private fun cover(activity: Activity) {
        activity.window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
    }

    private object Cover : Application.ActivityLifecycleCallbacks {
        /** Before the first frame: the flag must be there when the window is. */
        override fun onActivityCreated(
            activity: Activity,
            savedInstanceState: Bundle?,
        ) = cover(activity)

        override fun onActivityStarted(activity: Activity) = Unit

        override fun onActivityResumed(activity: Activity) = Unit

        override fun onActivityPaused(activity: Activity) = Unit

        override fun onActivityStopped(activity: Activity) = Unit

        override fun onActivitySaveInstanceState(
            activity: Activity,
            outState: Bundle,
        ) = Unit

        override fun onActivityDestroyed(activity: Activity) = Unit
    }
}
