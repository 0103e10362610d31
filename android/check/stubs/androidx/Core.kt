// The signatures of androidx.core.app that Tauri's Kotlin sources name. Nothing here runs.
package androidx.core.app

import android.app.Activity
import android.content.Context

public object ActivityCompat {
    public fun checkSelfPermission(
        context: Context,
        permission: String,
    ): Int = context.checkSelfPermission(permission)

    public fun shouldShowRequestPermissionRationale(
        activity: Activity,
        permission: String,
    ): Boolean = activity.shouldShowRequestPermissionRationale(permission)
}
