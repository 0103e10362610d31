package de.servicekonto.pass

import android.content.Intent
import android.os.Bundle
import android.os.Environment
import android.view.MotionEvent
import android.view.View
import android.view.WindowManager
import android.webkit.WebSettings
import android.webkit.WebView
import android.widget.Toast
import androidx.activity.OnBackPressedCallback
import androidx.activity.enableEdgeToEdge
import androidx.core.view.ViewCompat
import androidx.core.view.WindowInsetsCompat
import java.io.File

/** The app's one screen: Tauri's web view, and what it is not to do. */
class MainActivity : TauriActivity() {
    /** When the person was told last that another window is in the way, as touches tell the time. */
    private var told: Long? = null

    override fun onCreate(savedInstanceState: Bundle?) {
        // Before a first frame could be seen; `SecureWindow` covers windows that come later.
        window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
        intent = onlyLink(intent, isRestored = savedInstanceState != null)
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        findViewById<View>(android.R.id.content)?.let(::keepClearOfBars)
        onBackPressedDispatcher.addCallback(this, Leave())
        if (savedInstanceState == null) deletePhotos()
    }

    override fun onNewIntent(intent: Intent) = super.onNewIntent(onlyLink(intent))

    override fun onWebViewCreate(webView: WebView) {
        // No password manager or keyboard is offered the PIN.
        webView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        webView.settings.apply {
            allowContentAccess = false
            allowFileAccess = false
            javaScriptCanOpenWindowsAutomatically = false
            mixedContentMode = WebSettings.MIXED_CONTENT_NEVER_ALLOW
            setGeolocationEnabled(false)
        }
    }

    /**
     * A touch through another app's window presses nothing, and the person learns why. Android 12
     * and newer stop only those that come through more than 80 % of opacity.
     */
    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        if (event.flags and MotionEvent.FLAG_WINDOW_IS_OBSCURED == 0) return super.dispatchTouchEvent(event)
        if (event.actionMasked == MotionEvent.ACTION_DOWN) tellWhy(event.eventTime)
        return true
    }

    /** Not again before the words are gone: they lie over the page, too. */
    private fun tellWhy(now: Long) {
        if (told?.let { now - it < MILLISECONDS_OF_WORDS } == true) return
        told = now
        Toast.makeText(this, R.string.covered, Toast.LENGTH_LONG).show()
    }

    /** Old web views know nothing of the system's bars, and no web view of the keyboard. */
    private fun keepClearOfBars(content: View) {
        val covered =
            WindowInsetsCompat.Type.systemBars() or
                WindowInsetsCompat.Type.displayCutout() or
                WindowInsetsCompat.Type.ime()
        ViewCompat.setOnApplyWindowInsetsListener(content) { view, insets ->
            val edges = insets.getInsets(covered)
            view.setPadding(edges.left, edges.top, edges.right, edges.bottom)
            WindowInsetsCompat.CONSUMED
        }
    }

    /** What "take a photo" left behind after an earlier scan; a code is good for minutes. */
    private fun deletePhotos() {
        getExternalFilesDir(Environment.DIRECTORY_PICTURES)?.listFiles()?.forEach(File::delete)
    }

    /** Going back from the first page puts the app aside as it is: no open question is lost. */
    private inner class Leave : OnBackPressedCallback(true) {
        override fun handleOnBackPressed() {
            moveTaskToBack(true)
        }
    }

    private companion object {
        /** Longer than a toast stays for anybody who has not asked the system for more time. */
        const val MILLISECONDS_OF_WORDS = 8_000L
    }
}
