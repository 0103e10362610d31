// What aapt2 makes of the app's resources; that they have these names, `cargo xtask check android` sees.
@file:Suppress("ktlint:standard:class-naming", "ktlint:standard:property-naming")

package de.servicekonto.pass

public object R {
    public object string {
        public const val covered: Int = 0
    }
}
