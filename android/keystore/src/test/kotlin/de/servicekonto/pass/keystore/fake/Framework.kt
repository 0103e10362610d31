package de.servicekonto.pass.keystore.fake

import android.view.Window
import android.view.WindowManager
import java.io.ByteArrayOutputStream
import java.io.DataOutputStream
import java.lang.invoke.MethodHandles

/** An object of the framework whose constructor needs a phone; its fields are as Java leaves them. */
internal fun <T> unmade(type: Class<T>): T {
    val unsafe = Class.forName("sun.misc.Unsafe")
    val instance = unsafe.getDeclaredField("theUnsafe").apply { isAccessible = true }.get(null)
    return type.cast(unsafe.getMethod("allocateInstance", Class::class.java).invoke(instance, type))
}

/** Sets a field that the framework keeps to itself. */
internal fun <T : Any> T.with(
    field: String,
    value: Any?,
): T {
    declaring(field).set(this, value)
    return this
}

/** Reads one. */
internal fun Any.inside(field: String): Any? = declaring(field).get(this)

private fun Any.declaring(field: String) =
    generateSequence<Class<*>>(javaClass) { it.superclass }
        .mapNotNull { type -> type.declaredFields.find { it.name == field } }
        .first()
        .apply { isAccessible = true }

/** A window that nobody draws. */
internal fun unmadeWindow(): Window =
    unmade(plainWindow).with("mWindowAttributes", unmade(WindowManager.LayoutParams::class.java))

/**
 * The framework's only window that is not abstract needs a phone. The JVM, unlike compilers, lets a
 * class be without its abstract methods (JVM specification, section 4.1 has the form).
 */
private val plainWindow: Class<out Window> by lazy {
    val names = listOf("de/servicekonto/pass/keystore/fake/PlainWindow", "android/view/Window")
    val out = ByteArrayOutputStream()
    DataOutputStream(out).apply {
        writeInt(0xCAFEBABE.toInt())
        writeInt(52)
        writeShort(5)
        for ((at, name) in names.withIndex()) {
            writeByte(1)
            writeUTF(name)
            writeByte(7)
            writeShort(2 * at + 1)
        }
        // Public; itself; what it extends; no interfaces, fields, methods, attributes.
        for (word in listOf(0x21, 2, 4, 0, 0, 0, 0)) writeShort(word)
    }
    MethodHandles.lookup().defineClass(out.toByteArray()).asSubclass(Window::class.java)
}
