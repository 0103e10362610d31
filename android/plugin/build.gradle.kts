import org.jetbrains.kotlin.gradle.dsl.JvmTarget

// The app's Gradle project chooses the versions of both plugins.
plugins {
    id("com.android.library")
    id("org.jetbrains.kotlin.android")
}

android {
    namespace = "de.servicekonto.pass.keystore.plugin"
    compileSdk = 36

    defaultConfig {
        minSdk = 28
        consumerProguardFiles("consumer-rules.pro")
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_11
        targetCompatibility = JavaVersion.VERSION_11
    }

    lint {
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

// `:tauri-android` is the module that the Tauri CLI adds to the app's project.
dependencies {
    implementation(project(":pass-keystore"))
    implementation(project(":tauri-android"))
    implementation("com.fasterxml.jackson.core:jackson-databind:2.15.3")
    testImplementation("junit:junit:4.13.2")
    testImplementation("org.robolectric:android-all:15-robolectric-13954326")
}
