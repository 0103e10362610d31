// The signature of androidx.core.graphics that the app's activity names.
package androidx.core.graphics

public class Insets(
    public val left: Int,
    public val top: Int,
    public val right: Int,
    public val bottom: Int,
)
