package de.servicekonto.pass.keystore.fake

import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStoreSpi
import java.security.cert.Certificate
import java.util.Collections
import java.util.Date
import java.util.Enumeration

class FakeKeyStoreSpi(
    private val phone: FakePhone,
) : KeyStoreSpi() {
    override fun engineLoad(
        stream: InputStream?,
        password: CharArray?,
    ) = Unit

    override fun engineGetKey(
        alias: String,
        password: CharArray?,
    ): Key? {
        phone.readFailure?.let { throw it }
        return phone.entries[alias]?.key
    }

    override fun engineGetCertificateChain(alias: String): Array<Certificate>? =
        phone.entries[alias]
            ?.chain
            ?.takeIf { it.isNotEmpty() }
            ?.toTypedArray()

    override fun engineGetCertificate(alias: String): Certificate? =
        phone.entries[alias]?.chain?.firstOrNull()

    override fun engineDeleteEntry(alias: String) = phone.remove(alias)

    override fun engineAliases(): Enumeration<String> = Collections.enumeration(phone.entries.keys.toList())

    override fun engineContainsAlias(alias: String): Boolean = alias in phone.entries

    override fun engineSize(): Int = phone.entries.size

    override fun engineIsKeyEntry(alias: String): Boolean = alias in phone.entries

    override fun engineIsCertificateEntry(alias: String): Boolean = false

    override fun engineGetCertificateAlias(certificate: Certificate): String? = null

    override fun engineGetCreationDate(alias: String): Date? = null

    override fun engineSetKeyEntry(
        alias: String?,
        key: Key?,
        password: CharArray?,
        chain: Array<out Certificate>?,
    ) = throw UnsupportedOperationException()

    override fun engineSetKeyEntry(
        alias: String?,
        key: ByteArray?,
        chain: Array<out Certificate>?,
    ) = throw UnsupportedOperationException()

    override fun engineSetCertificateEntry(
        alias: String?,
        certificate: Certificate?,
    ) = throw UnsupportedOperationException()

    override fun engineStore(
        stream: OutputStream?,
        password: CharArray?,
    ) = throw UnsupportedOperationException()
}
