// The signature of androidx.core.content that wry's Kotlin sources name. Nothing here runs.
package androidx.core.content

import android.content.Context
import android.net.Uri
import java.io.File

public object FileProvider {
    public fun getUriForFile(
        context: Context,
        authority: String,
        file: File,
    ): Uri = error("a stub for $context, $authority and $file")
}
