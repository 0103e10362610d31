// The signatures of androidx.core.view that the app's activity names. Nothing here runs.
package androidx.core.view

import android.view.View
import androidx.core.graphics.Insets

public fun interface OnApplyWindowInsetsListener {
    public fun onApplyWindowInsets(
        view: View,
        insets: WindowInsetsCompat,
    ): WindowInsetsCompat
}

public object ViewCompat {
    public fun setOnApplyWindowInsetsListener(
        view: View,
        listener: OnApplyWindowInsetsListener?,
    ): Unit = error("a stub for $view and $listener")
}

public class WindowInsetsCompat {
    public fun getInsets(typeMask: Int): Insets = error("a stub for $typeMask")

    public object Type {
        public fun systemBars(): Int = error("a stub")

        public fun displayCutout(): Int = error("a stub")

        public fun ime(): Int = error("a stub")
    }

    public companion object {
        public val CONSUMED: WindowInsetsCompat = WindowInsetsCompat()
    }
}
