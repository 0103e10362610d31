// The signatures of androidx.activity that Tauri's Kotlin sources name. Nothing here runs.
package androidx.activity

public abstract class OnBackPressedCallback(
    public var isEnabled: Boolean,
) {
    public abstract fun handleOnBackPressed()
}

public class OnBackPressedDispatcher {
    public fun addCallback(
        owner: Any,
        callback: OnBackPressedCallback,
    ): Unit = error("a stub for $owner and $callback")
}
