// The signatures of androidx.appcompat.app that Tauri's Kotlin sources name. Nothing here runs.
package androidx.appcompat.app

import android.app.Activity
import androidx.activity.OnBackPressedDispatcher
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract

public abstract class AppCompatActivity : Activity() {
    public val onBackPressedDispatcher: OnBackPressedDispatcher = OnBackPressedDispatcher()

    public fun <I, O> registerForActivityResult(
        contract: ActivityResultContract<I, O>,
        callback: (O) -> Unit,
    ): ActivityResultLauncher<I> = error("a stub for $contract and $callback")
}
