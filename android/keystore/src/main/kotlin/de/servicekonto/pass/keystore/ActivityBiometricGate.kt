package de.servicekonto.pass.keystore

import android.app.Activity
import android.os.Build
import java.lang.ref.WeakReference
import java.security.Signature
import java.util.concurrent.Executor

/** Shows one prompt; returns what takes it away again. [answer] may come more than once. */
internal fun interface PromptScreen {
    fun show(
        activity: Activity,
        signature: Signature,
        words: PromptWords,
        answer: Answer<Signature>,
    ): () -> Unit
}

/**
 * One prompt at a time, in the activity that is in front, with one answer each: when the activity
 * goes, the prompt goes with it and counts as cancelled.
 *
 * State belongs to the [main] thread. An activity is held only while its prompt is open.
 */
internal class ActivityBiometricGate(
    activity: Activity,
    private val main: Executor,
    private val screen: PromptScreen,
) : ActivityWatch(),
    BiometricGate {
    private class Open(
        val activity: Activity,
        val answer: Answer<Signature>,
        var close: () -> Unit = {},
    )

    private var front = WeakReference(activity)
    private var open: Open? = null

    override fun release(
        signature: Signature,
        words: PromptWords,
        answer: Answer<Signature>,
    ) = main.execute { show(signature, words, answer) }

    private fun show(
        signature: Signature,
        words: PromptWords,
        answer: Answer<Signature>,
    ) {
        if (open != null) return answer(failure(FailureCode.UNAVAILABLE, "another prompt is open"))
        val activity = front.get()
        if (activity == null || activity.isFinishing || activity.isDestroyed) {
            return answer(failure(FailureCode.USER_CANCELLED, "the screen is gone"))
        }
        val mine = Open(activity, answer)
        open = mine
        try {
            mine.close = screen.show(activity, signature, words) { end(mine, it) }
        } catch (e: RuntimeException) {
            end(mine, Result.failure(KeystoreException(FailureCode.PLATFORM, "the prompt did not open", e)))
        }
    }

    private fun end(
        which: Open,
        outcome: Result<Signature>,
    ) {
        if (open !== which) return
        open = null
        which.answer(outcome)
    }

    private fun failure(
        code: FailureCode,
        message: String,
    ): Result<Signature> = Result.failure(KeystoreException(code, message))

    override fun onActivityResumed(activity: Activity) {
        front = WeakReference(activity)
    }

    override fun onActivityDestroyed(activity: Activity) {
        val mine = open?.takeIf { it.activity === activity } ?: return
        end(mine, failure(FailureCode.USER_CANCELLED, "the screen is gone"))
        mine.close()
    }

    companion object {
        fun of(activity: Activity): ActivityBiometricGate {
            val main = activity.applicationContext.mainExecutor
            val gate = ActivityBiometricGate(activity, main, FrameworkPrompt(main, Build.VERSION.SDK_INT))
            activity.application.registerActivityLifecycleCallbacks(gate)
            return gate
        }
    }
}
