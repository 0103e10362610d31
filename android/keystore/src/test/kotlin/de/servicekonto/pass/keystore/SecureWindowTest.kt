package de.servicekonto.pass.keystore

import android.app.Activity
import android.app.Application
import android.content.ContextWrapper
import android.content.pm.PackageManager
import android.view.WindowManager.LayoutParams
import de.servicekonto.pass.keystore.fake.unmade
import de.servicekonto.pass.keystore.fake.unmadeWindow
import de.servicekonto.pass.keystore.fake.with
import org.junit.Assert.assertEquals
import org.junit.Test

class SecureWindowTest {
    private val callbacks = ArrayList<Application.ActivityLifecycleCallbacks>()
    private val app = unmade(Application::class.java).with("mActivityLifecycleCallbacks", callbacks)

    private class Granted : ContextWrapper(null) {
        override fun checkSelfPermission(permission: String) =
            if (permission == "android.permission.HIDE_OVERLAY_WINDOWS") {
                PackageManager.PERMISSION_GRANTED
            } else {
                PackageManager.PERMISSION_DENIED
            }
    }

    private fun activity(): Activity {
        val window = unmadeWindow().with("mContext", Granted())
        return unmade(Activity::class.java)
            .with("mApplication", app)
            .with("mUiThread", Thread.currentThread())
            .with("mWindow", window)
    }

    private val Activity.flags get() = window.attributes.flags and LayoutParams.FLAG_SECURE

    private val Activity.hidesOverlays: Boolean
        get() {
            val hide = LayoutParams.SYSTEM_FLAG_HIDE_NON_SYSTEM_OVERLAY_WINDOWS
            return window.attributes.privateFlags and hide != 0
        }

    @Test
    fun `the first activity and every later one is covered`() {
        val (first, second) = listOf(activity(), activity())
        SecureActivities(apiLevel = 36).beginWith(first)
        assertEquals(LayoutParams.FLAG_SECURE, first.flags)
        assertEquals(0, second.flags)
        callbacks.forEach { it.onActivityCreated(second, null) }
        assertEquals(LayoutParams.FLAG_SECURE, second.flags)
    }

    @Test
    fun `beginning again adds nothing`() {
        val cover = SecureActivities(apiLevel = 36)
        repeat(2) { cover.beginWith(activity()) }
        assertEquals(1, callbacks.size)
    }

    @Test
    fun `other apps draw nothing over it where Android can see to that`() {
        for ((level, expected) in listOf(28 to false, 30 to false, 31 to true, 36 to true)) {
            val activity = activity()
            SecureActivities(level).beginWith(activity)
            assertEquals("API $level", expected, activity.hidesOverlays)
            assertEquals(LayoutParams.FLAG_SECURE, activity.flags)
        }
    }
}
