import org.jetbrains.kotlin.gradle.dsl.JvmTarget

plugins {
    id("com.android.application")
    id("org.jetbrains.kotlin.android")
    id("rust")
}

/** The version of the whole project stands in one place. */
val cargoVersion: MatchResult =
    providers
        .fileContents(layout.projectDirectory.file("../../../../Cargo.toml"))
        .asText
        .map { text ->
            Regex("""(?m)^version = "(\d+)\.(\d+)\.(\d+)"$""").find(text)
                ?: throw GradleException("Cargo.toml names no version")
        }.get()

android {
    namespace = "de.servicekonto.pass"
    compileSdk = 37
    // Also what the Tauri CLI links with (xtask names it).
    ndkVersion = "28.2.13676358"

    defaultConfig {
        applicationId = "de.servicekonto.pass"
        minSdk = 28
        // What Google Play asks of new apps since August 2026; newer behaviour was not tried yet.
        targetSdk = 36
        val (major, minor, patch) = cargoVersion.destructured
        versionCode = major.toInt() * 1_000_000 + minor.toInt() * 1_000 + patch.toInt()
        versionName = "$major.$minor.$patch"
        testInstrumentationRunner = "androidx.test.runner.AndroidJUnitRunner"
    }

    buildTypes {
        debug {
            isDebuggable = true
            isJniDebuggable = true
            isMinifyEnabled = false
            packaging {
                jniLibs.keepDebugSymbols.add("*/arm64-v8a/*.so")
                jniLibs.keepDebugSymbols.add("*/x86_64/*.so")
            }
        }
        release {
            isDebuggable = false
            isJniDebuggable = false
            isCrunchPngs = false
            // R8, also over resources.
            optimization {
                enable = true
            }
            proguardFiles(
                *fileTree(".") {
                    include("**/*.pro")
                    exclude("build/**")
                }.files.toTypedArray(),
            )
            // The commit's name would make two builds of the same files differ.
            vcsInfo {
                include = false
            }
        }
    }

    // A list of libraries that only Google can read has no place in an open app.
    dependenciesInfo {
        includeInApk = false
        includeInBundle = false
    }

    androidResources {
        localeFilters += listOf("de", "en", "tr", "ar", "uk", "ru", "pl")
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    // wry's Logger asks BuildConfig whether it may write to the system's log.
    buildFeatures {
        buildConfig = true
    }

    lint {
        abortOnError = true
        checkReleaseBuilds = true
    }
}

kotlin {
    compilerOptions {
        jvmTarget = JvmTarget.JVM_17
    }
}

rust {
    rootDirRel = "../../../"
}

// What Tauri's own Kotlin needs; :pass-keystore-plugin comes with tauri.build.gradle.kts.
dependencies {
    implementation("androidx.webkit:webkit:1.14.0")
    implementation("androidx.appcompat:appcompat:1.7.1")
    implementation("androidx.activity:activity-ktx:1.10.1")
    implementation("androidx.lifecycle:lifecycle-process:2.10.0")
    testImplementation("junit:junit:4.13.2")
    // Real classes of the framework instead of Gradle's empty ones.
    testImplementation("org.robolectric:android-all:15-robolectric-13954326")
}

apply(from = file("tauri.build.gradle.kts"))
