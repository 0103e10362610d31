import com.android.build.api.dsl.ApplicationExtension
import org.gradle.api.DefaultTask
import org.gradle.api.Plugin
import org.gradle.api.Project
import org.gradle.kotlin.dsl.configure
import org.gradle.kotlin.dsl.get

const val TASK_GROUP = "rust"

/** One kind of machine code, in the words of Android, of Gradle's flavours and of the Tauri CLI. */
private class Kind(
    val abi: String,
    val arch: String,
    val target: String,
)

/** Phones with 64 bits, and the emulator: what is tested is what is shipped. */
private val KINDS =
    listOf(
        Kind("arm64-v8a", "arm64", "aarch64"),
        Kind("x86_64", "x86_64", "x86_64"),
    )

open class Config {
    lateinit var rootDirRel: String
}

open class RustPlugin : Plugin<Project> {
    private lateinit var config: Config

    override fun apply(project: Project) =
        with(project) {
            config = extensions.create("rust", Config::class.java)
            val wanted = wanted()

            extensions.configure<ApplicationExtension> {
                flavorDimensions.add("abi")
                productFlavors {
                    create("universal") {
                        dimension = "abi"
                        ndk { abiFilters += wanted.map { it.abi } }
                    }
                    KINDS.forEach { kind ->
                        create(kind.arch) {
                            dimension = "abi"
                            ndk { abiFilters.add(kind.abi) }
                        }
                    }
                }
            }

            afterEvaluate {
                listOf("debug", "release").forEach { profile -> addTasks(profile, wanted) }
            }
        }

    /** The Tauri CLI names targets with `-PtargetList`, all four when it was told none. */
    private fun Project.wanted(): List<Kind> {
        val named = (findProperty("targetList") as? String)?.split(',') ?: return KINDS
        return KINDS.filter { it.target in named }
    }

    private fun Project.addTasks(
        profile: String,
        kinds: List<Kind>,
    ) {
        val suffix = profile.replaceFirstChar { it.uppercase() }
        val all =
            tasks.maybeCreate("rustBuildUniversal$suffix", DefaultTask::class.java).apply {
                group = TASK_GROUP
                description = "Build the Rust library in $profile mode for all targets"
            }
        tasks["mergeUniversal${suffix}JniLibFolders"].dependsOn(all)
        kinds.forEach { kind ->
            val arch = kind.arch.replaceFirstChar { it.uppercase() }
            val one =
                tasks.register("rustBuild$arch$suffix", BuildTask::class.java) {
                    group = TASK_GROUP
                    description = "Build the Rust library in $profile mode for ${kind.arch}"
                    rootDirRel = config.rootDirRel
                    projectDir = project.projectDir.path
                    target = kind.target
                    release = profile == "release"
                }
            all.dependsOn(one)
            tasks["merge$arch${suffix}JniLibFolders"].dependsOn(one)
        }
    }
}
