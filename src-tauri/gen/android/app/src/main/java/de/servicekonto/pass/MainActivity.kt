package de.servicekonto.pass

import android.os.Build
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
    override fun onCreate(savedInstanceState: Bundle?) {
        // Before a first frame could be seen; `SecureWindow` covers windows that come later.
        window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        findViewById<View>(android.R.id.content)?.let(::keepClearOfBars)
        onBackPressedDispatcher.addCallback(this, Leave())
        if (savedInstanceState == null) deletePhotos()
    }

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
     * and newer keep such touches away themselves, unless the window is hardly visible.
     */
    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        val isCovered = event.flags and MotionEvent.FLAG_WINDOW_IS_OBSCURED != 0
        val isOurs = Build.VERSION.SDK_INT < Build.VERSION_CODES.S
        if (!isCovered || !isOurs) return super.dispatchTouchEvent(event)
        if (event.actionMasked == MotionEvent.ACTION_DOWN) {
            Toast.makeText(this, R.string.covered, Toast.LENGTH_LONG).show()
        }
        return true
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
}
