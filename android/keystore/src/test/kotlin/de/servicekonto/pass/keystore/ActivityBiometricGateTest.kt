package de.servicekonto.pass.keystore

import android.app.Activity
import android.hardware.biometrics.BiometricPrompt
import de.servicekonto.pass.keystore.fake.unmade
import de.servicekonto.pass.keystore.fake.with
import org.junit.Assert.assertEquals
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import java.security.Signature
import java.util.concurrent.Executor

class ActivityBiometricGateTest {
    private class Shown(
        val activity: Activity,
        val answer: Answer<Signature>,
        var closed: Int = 0,
    )

    private val shown = mutableListOf<Shown>()
    private val answers = mutableListOf<Result<Signature>>()
    private val main = mutableListOf<Runnable>()
    private val activity = unmade(Activity::class.java)
    private var showFailure: RuntimeException? = null
    private val gate =
        ActivityBiometricGate(activity, Executor { main += it }) { activity, _, _, answer ->
            showFailure?.let { throw it }
            val prompt = Shown(activity, answer)
            shown += prompt
            ({ prompt.closed += 1 })
        }
    private val signature = Signature.getInstance("SHA256withECDSA")

    private fun release() {
        gate.release(signature, PromptWords("t", "r", "c")) { answers += it }
        while (main.isNotEmpty()) main.removeAt(0).run()
    }

    private fun Result<Signature>.code() = (exceptionOrNull() as KeystoreException).code

    @Test
    fun `the prompt waits for the main thread`() {
        gate.release(signature, PromptWords("t", "r", "c")) { answers += it }
        assertTrue(shown.isEmpty())
        assertEquals(1, main.size)
    }

    @Test
    fun `what the prompt says is passed on once`() {
        release()
        shown.single().answer(Result.success(signature))
        shown.single().answer(Result.failure(promptFailure(5)))
        assertSame(signature, answers.single().getOrThrow())
    }

    @Test
    fun `a second prompt is unavailable and leaves the first alone`() {
        release()
        release()
        assertEquals(FailureCode.UNAVAILABLE, answers.single().code())
        shown.single().answer(Result.success(signature))
        assertTrue(answers.last().isSuccess)
    }

    @Test
    fun `after an answer the next prompt can come`() {
        release()
        shown.single().answer(Result.failure(promptFailure(BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT)))
        release()
        // An answer that comes late belongs to the old prompt.
        shown.first().answer(Result.success(signature))
        assertEquals(1, answers.size)
        shown.last().answer(Result.success(signature))
        assertEquals(2, answers.size)
    }

    @Test
    fun `a destroyed activity takes its prompt with it`() {
        release()
        gate.onActivityDestroyed(activity)
        assertEquals(FailureCode.USER_CANCELLED, answers.single().code())
        assertEquals(1, shown.single().closed)
        shown.single().answer(Result.success(signature))
        assertEquals("late answers are dropped", 1, answers.size)
    }

    @Test
    fun `another activity's end changes nothing`() {
        release()
        gate.onActivityDestroyed(unmade(Activity::class.java))
        assertTrue(answers.isEmpty())
    }

    @Test
    fun `the prompt shows in the activity that is in front now`() {
        val next = unmade(Activity::class.java)
        gate.onActivityResumed(next)
        release()
        assertSame(next, shown.single().activity)
    }

    @Test
    fun `a finished activity shows no prompt`() {
        activity.with("mFinished", true)
        release()
        assertEquals(FailureCode.USER_CANCELLED, answers.single().code())
        assertTrue(shown.isEmpty())
    }

    @Test
    fun `a destroyed activity shows no prompt`() {
        activity.with("mDestroyed", true)
        release()
        assertEquals(FailureCode.USER_CANCELLED, answers.single().code())
        assertTrue(shown.isEmpty())
    }

    @Test
    fun `a prompt that does not open is answered for, and the next one can`() {
        showFailure = IllegalArgumentException("no title")
        release()
        assertEquals(FailureCode.PLATFORM, answers.single().code())
        showFailure = null
        release()
        assertEquals(1, shown.size)
    }
}
