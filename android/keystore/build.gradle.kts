import org.jetbrains.kotlin.gradle.dsl.JvmTarget

// The app's Gradle project chooses the versions of both plugins.
plugins {
    id("com.android.library")
    id("org.jetbrains.kotlin.android")
}

android {
    namespace = "de.servicekonto.pass.keystore"
    compileSdk = 36

    defaultConfig {
        minSdk = 28
        testInstrumentationRunner = "androidx.test.runner.AndroidJUnitRunner"
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_11
        targetCompatibility = JavaVersion.VERSION_11
    }

    // The rules for keystores run on the JVM and on a phone.
    sourceSets {
        getByName("test").kotlin.srcDir("src/sharedTest/kotlin")
        getByName("androidTest").kotlin.srcDir("src/sharedTest/kotlin")
    }

    lint {
        targetSdk = 36
    }

    testOptions {
        targetSdk = 36
    }
}

kotlin {
    explicitApi()
    compilerOptions {
        jvmTarget = JvmTarget.JVM_11
        allWarningsAsErrors = true
    }
}

// The library itself needs nothing but the platform.
dependencies {
    testImplementation("junit:junit:4.13.2")
    // Real classes of the framework instead of Gradle's empty ones.
    testImplementation("org.robolectric:android-all:15-robolectric-13954326")
    androidTestImplementation("androidx.test:runner:1.7.0")
    androidTestImplementation("androidx.test.ext:junit:1.3.0")
}
