// The signatures of androidx.webkit that wry's Kotlin sources name. Nothing here runs.
package androidx.webkit

import android.content.Context
import android.net.Uri
import android.webkit.WebResourceResponse
import android.webkit.WebView

public object WebViewFeature {
    public const val DOCUMENT_START_SCRIPT: String = "DOCUMENT_START_SCRIPT"

    public fun isFeatureSupported(feature: String): Boolean = error("a stub for $feature")
}

public object WebViewCompat {
    public fun addDocumentStartJavaScript(
        webView: WebView,
        script: String,
        allowedOriginRules: Set<String>,
    ): Unit = error("a stub for $webView, $script and $allowedOriginRules")
}

public class WebViewAssetLoader {
    public fun shouldInterceptRequest(url: Uri): WebResourceResponse? = error("a stub for $url")

    public interface PathHandler

    public class AssetsPathHandler(
        public val context: Context,
    ) : PathHandler

    public class Builder {
        public fun setDomain(domain: String): Builder = error("a stub for $domain")

        public fun addPathHandler(
            path: String,
            handler: PathHandler,
        ): Builder = error("a stub for $path and $handler")

        public fun build(): WebViewAssetLoader = error("a stub")
    }
}
