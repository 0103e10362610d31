// The signatures of androidx.activity.result that Tauri's Kotlin sources name. Nothing here runs.
package androidx.activity.result

import android.content.Intent

public class ActivityResult(
    public val resultCode: Int,
    public val data: Intent?,
)

public class IntentSenderRequest

public abstract class ActivityResultLauncher<I> {
    public abstract fun launch(input: I)
}
