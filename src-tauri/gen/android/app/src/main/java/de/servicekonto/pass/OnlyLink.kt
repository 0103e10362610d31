package de.servicekonto.pass

import android.content.Intent

/** ChromeOS has a word of its own for opening a link. */
private val OPENING = setOf(Intent.ACTION_VIEW, "org.chromium.arc.intent.action.VIEW")

/**
 * What another app sends, without all that is no link. The activity is exported, so anything may
 * come, and an extra of a class that is not here ends the app in the libraries that read it.
 *
 * When Android brings back a screen ([isRestored]) or opens the app from the list of recent ones, it
 * sends the old link once more; that was followed already.
 */
internal fun onlyLink(
    given: Intent,
    isRestored: Boolean = false,
): Intent {
    val isOld = isRestored || given.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0
    val link = given.data.takeIf { given.action in OPENING && !isOld }
    return if (link == null) Intent(Intent.ACTION_MAIN) else Intent(Intent.ACTION_VIEW, link)
}
