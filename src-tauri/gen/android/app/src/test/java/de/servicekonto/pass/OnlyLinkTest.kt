package de.servicekonto.pass

import android.content.ClipData
import android.content.Intent
import android.net.Uri
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test

class OnlyLinkTest {
    private val link = Uri.parse("https://konto.musterland.example/P/X.Y")

    @Test
    fun `a link is handed on`() {
        for (action in listOf(Intent.ACTION_VIEW, "org.chromium.arc.intent.action.VIEW")) {
            val left = onlyLink(Intent(action, link))
            assertEquals(Intent.ACTION_VIEW, left.action)
            assertEquals(link, left.data)
        }
    }

    @Test
    fun `nothing beside a link is handed on`() {
        val given =
            Intent(Intent.ACTION_VIEW)
                .setDataAndType(link, "text/plain")
                .addCategory(Intent.CATEGORY_BROWSABLE)
                .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
                .putExtra(Intent.EXTRA_TEXT, "servicekonto-pass:x")
                .putExtra(Intent.EXTRA_STREAM, link)
                .putExtra("__wryActivityId", 7)
        given.clipData = ClipData.newRawUri("", link)
        given.selector = Intent(Intent.ACTION_SEND)
        val left = onlyLink(given)
        assertEquals(link, left.data)
        assertEquals(0, left.flags)
        for (rest in listOf(left.type, left.categories, left.extras, left.clipData, left.selector)) {
            assertNull(rest)
        }
    }

    @Test
    fun `what opens no link opens the app`() {
        for (action in listOf(Intent.ACTION_MAIN, Intent.ACTION_SEND, "x", null)) {
            assertOpensTheApp(onlyLink(Intent(action, link)))
        }
        assertOpensTheApp(onlyLink(Intent(Intent.ACTION_VIEW)))
        assertOpensTheApp(onlyLink(Intent()))
    }

    @Test
    fun `a link is followed once`() {
        val again = Intent(Intent.ACTION_VIEW, link).addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY)
        assertOpensTheApp(onlyLink(again))
        assertOpensTheApp(onlyLink(Intent(Intent.ACTION_VIEW, link), isRestored = true))
    }

    private fun assertOpensTheApp(left: Intent) {
        assertEquals(Intent.ACTION_MAIN, left.action)
        assertNull(left.data)
    }
}
