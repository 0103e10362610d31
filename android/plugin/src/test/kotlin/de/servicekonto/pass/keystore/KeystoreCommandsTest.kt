package de.servicekonto.pass.keystore

import app.tauri.annotation.Command
import app.tauri.annotation.TauriPlugin
import app.tauri.plugin.Invoke
import com.fasterxml.jackson.annotation.JsonAutoDetect
import com.fasterxml.jackson.annotation.PropertyAccessor
import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** The contract in JSON, spoken through Tauri's own `Invoke` with its mapper's settings. */
class KeystoreCommandsTest {
    private val keystore = RecordingKeystore()
    private val commands = KeystoreCommands(keystore)
    private val mapper =
        ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)

    /** The one answer: whether it is a success, and its JSON. */
    private fun call(
        arguments: String,
        command: (Invoke) -> Unit,
    ): Pair<Boolean, JsonNode> {
        val answers = mutableListOf<Pair<Boolean, JsonNode>>()
        val send = { callback: Long, data: String ->
            answers += (callback == 0L) to mapper.readTree(data)
        }
        command(Invoke(7, "command", 0, 1, send, arguments.replace('\'', '"'), mapper))
        return answers.single()
    }

    private fun resolved(
        expected: String,
        arguments: String,
        command: (Invoke) -> Unit,
    ) = assertEquals(true to mapper.readTree(expected.replace('\'', '"')), call(arguments, command))

    private fun rejected(
        code: String,
        arguments: String,
        command: (Invoke) -> Unit,
    ) {
        val (succeeded, answer) = call(arguments, command)
        assertFalse(succeeded)
        assertEquals(code, answer["code"].asText())
        assertTrue(answer["message"].isTextual)
    }

    @Test
    fun `the device describes itself`() =
        resolved(
            "{'securityLevel':'strong_box','biometrics':'none_enrolled','signals':['debugger','root']}",
            "{}",
            commands::describe,
        )

    @Test
    fun `a key is generated with its certificates, leaf first`() {
        keystore.certificates = listOf(byteArrayOf(1), byteArrayOf(-1, -2))
        val arguments = "{'id':'a','policy':'biometric','challenge':'$CHALLENGE'}"
        resolved("{'publicKey':'BAECA_8','certificates':['AQ','__4']}", arguments, commands::generate)
        assertEquals("a", keystore.id)
        assertEquals(KeyPolicy.BIOMETRIC, keystore.policy)
        assertArrayEquals(ByteArray(32) { -1 }, keystore.bytes)
    }

    @Test
    fun `a key without evidence has no word about certificates`() {
        val arguments = "{'id':'a','policy':'free','challenge':'$CHALLENGE'}"
        resolved("{'publicKey':'BAECA_8'}", arguments, commands::generate)
        assertEquals(KeyPolicy.FREE, keystore.policy)
    }

    @Test
    fun `binary values go both ways without padding`() {
        resolved("{'publicKey':'BAECA_8'}", "{'id':'a'}", commands::publicKey)
        resolved("{'sealed':'AP8'}", "{'id':'a','secret':'-_8'}", commands::seal)
        assertArrayEquals(byteArrayOf(-5, -1), keystore.bytes)
        resolved("{'secret':'AP8'}", "{'id':'a','sealed':''}", commands::unseal)
        assertArrayEquals(ByteArray(0), keystore.bytes)
    }

    @Test
    fun `the prompt's words arrive with what is signed`() {
        val arguments = "{'id':'a','message':'AQ','title':'T','reason':'R','cancel':'C'}"
        resolved("{'signature':'MA'}", arguments, commands::sign)
        assertEquals(PromptWords("T", "R", "C"), keystore.words)
        assertArrayEquals(byteArrayOf(1), keystore.bytes)
    }

    @Test
    fun `there is nothing to certify, for a key that is there`() {
        val arguments = "{'id':'a','challenge':'$CHALLENGE'}"
        resolved("{}", arguments, commands::certify)
        keystore.failure = KeystoreException(FailureCode.NOT_FOUND, "no such key")
        rejected("not_found", arguments, commands::certify)
    }

    @Test
    fun `deleting answers with nothing`() = resolved("{}", "{'id':'a'}", commands::delete)

    @Test
    fun `each failure has its word`() {
        val words =
            listOf(
                "not_found",
                "key_exists",
                "invalidated",
                "user_cancelled",
                "locked_out",
                "unavailable",
                "invalid_argument",
                "platform",
            )
        assertEquals(words, FailureCode.entries.map { it.word })
        for (code in FailureCode.entries) {
            keystore.failure = KeystoreException(code, "a sentence")
            rejected(code.word, "{'id':'a'}", commands::publicKey)
        }
        keystore.failure = IllegalStateException("secret words")
        assertEquals("unexpected", call("{'id':'a'}", commands::publicKey).second["message"].asText())
    }

    @Test
    fun `what is missing or malformed is refused and reaches no key`() {
        val code = "invalid_argument"
        for (id in listOf("{}", "{'id':null}", "{'id':[]}", "[]", "'a'", "{", "")) {
            rejected(code, id, commands::publicKey)
            rejected(code, id, commands::delete)
        }
        rejected(code, "{'id':'a','policy':'Free','challenge':'$CHALLENGE'}", commands::generate)
        rejected(code, "{'id':'a','challenge':'$CHALLENGE'}", commands::generate)
        rejected(code, "{'id':'a','policy':'free'}", commands::generate)
        rejected(code, "{'id':'a'}", commands::certify)
        rejected(code, "{'id':'a','message':'AQ','title':'T','reason':'R'}", commands::sign)
        for (secret in listOf("'AQ=='", "'+/8'", "'A'", "null")) {
            rejected(code, "{'id':'a','secret':$secret}", commands::seal)
        }
        assertEquals(null, keystore.id)
    }

    @Test
    fun `Tauri finds every command in the plugin`() {
        val plugin = KeystorePlugin::class.java
        assertNotNull(plugin.getAnnotation(TauriPlugin::class.java))
        val found = plugin.declaredMethods.filter { it.getAnnotation(Command::class.java) != null }
        val expected = "certify delete describe generate publicKey seal sign unseal"
        assertEquals(expected, found.map { it.name }.sorted().joinToString(" "))
        assertTrue(found.all { it.parameterTypes.toList() == listOf(Invoke::class.java) })
    }

    private companion object {
        /** 32 bytes of 0xff. */
        val CHALLENGE = "_".repeat(42) + "8"
    }
}
