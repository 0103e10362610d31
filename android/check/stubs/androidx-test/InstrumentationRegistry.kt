// The signature of androidx.test.platform that the test for a phone names. Nothing here runs.
package androidx.test.platform.app

import android.app.Instrumentation

public object InstrumentationRegistry {
    public fun getInstrumentation(): Instrumentation = error("a stub")
}
