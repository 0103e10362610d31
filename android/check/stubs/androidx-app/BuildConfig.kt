// What Gradle makes of the app's build file.
package de.servicekonto.pass

public object BuildConfig {
    public const val DEBUG: Boolean = false
}
