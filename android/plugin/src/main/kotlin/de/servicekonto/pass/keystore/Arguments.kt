package de.servicekonto.pass.keystore

import app.tauri.annotation.InvokeArg
import app.tauri.plugin.Invoke
import com.fasterxml.jackson.core.JsonProcessingException
import java.util.Base64

/** What any of the commands is called with. Tauri's mapper fills the fields by name. */
@InvokeArg
internal class Arguments {
    var id: String? = null
    var policy: String? = null
    var challenge: String? = null
    var message: String? = null
    var secret: String? = null
    var sealed: String? = null
    var title: String? = null
    var reason: String? = null
    var cancel: String? = null

    fun id(): String = id ?: throw invalid("id")

    fun policy(): KeyPolicy = KeyPolicy.entries.find { it.word == policy } ?: throw invalid("policy")

    fun words(): PromptWords =
        PromptWords(
            title ?: throw invalid("title"),
            reason ?: throw invalid("reason"),
            cancel ?: throw invalid("cancel"),
        )

    fun bytes(
        name: String,
        value: String?,
    ): ByteArray {
        if (value == null || '=' in value) throw invalid(name)
        try {
            return Base64.getUrlDecoder().decode(value)
        } catch (_: IllegalArgumentException) {
            throw invalid(name)
        }
    }

    companion object {
        /** The parser's own message quotes the input, so it goes no further. */
        fun of(invoke: Invoke): Arguments =
            try {
                invoke.parseArgs(Arguments::class.java)
            } catch (_: JsonProcessingException) {
                throw KeystoreException(FailureCode.INVALID_ARGUMENT, "the arguments cannot be read")
            }

        private fun invalid(name: String) =
            KeystoreException(FailureCode.INVALID_ARGUMENT, "$name is missing or malformed")
    }
}
