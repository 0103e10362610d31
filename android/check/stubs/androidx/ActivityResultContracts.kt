// The signatures of androidx.activity.result.contract that Tauri's Kotlin sources name.
package androidx.activity.result.contract

import android.content.Intent
import androidx.activity.result.ActivityResult
import androidx.activity.result.IntentSenderRequest

public abstract class ActivityResultContract<I, O>

public object ActivityResultContracts {
    public class StartActivityForResult : ActivityResultContract<Intent, ActivityResult>()

    public class StartIntentSenderForResult : ActivityResultContract<IntentSenderRequest, ActivityResult>()

    public class RequestMultiplePermissions : ActivityResultContract<Array<String>, Map<String, Boolean>>()
}
