package de.servicekonto.pass.keystore

import android.app.Activity
import android.app.Application
import android.view.WindowManager.LayoutParams
import de.servicekonto.pass.keystore.fake.unmade
import de.servicekonto.pass.keystore.fake.unmadeWindow
import de.servicekonto.pass.keystore.fake.with
import org.junit.Assert.assertEquals
import org.junit.Test

class SecureWindowTest {
    private val callbacks = ArrayList<Application.ActivityLifecycleCallbacks>()
    private val app = unmade(Application::class.java).with("mActivityLifecycleCallbacks", callbacks)

    private fun activity(): Activity =
        unmade(Activity::class.java)
            .with("mApplication", app)
            .with("mUiThread", Thread.currentThread())
            .with("mWindow", unmadeWindow())

    private val Activity.flags get() = window.attributes.flags and LayoutParams.FLAG_SECURE

    @Test
    fun `the first activity and every later one is covered`() {
        val (first, second) = listOf(activity(), activity())
        SecureActivities().beginWith(first)
        assertEquals(LayoutParams.FLAG_SECURE, first.flags)
        assertEquals(0, second.flags)
        callbacks.forEach { it.onActivityCreated(second, null) }
        assertEquals(LayoutParams.FLAG_SECURE, second.flags)
    }

    @Test
    fun `beginning again adds nothing`() {
        val cover = SecureActivities()
        repeat(2) { cover.beginWith(activity()) }
        assertEquals(1, callbacks.size)
    }
}
