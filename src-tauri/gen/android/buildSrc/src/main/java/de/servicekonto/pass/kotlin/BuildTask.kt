import org.gradle.api.DefaultTask
import org.gradle.api.GradleException
import org.gradle.api.logging.LogLevel
import org.gradle.api.tasks.Input
import org.gradle.api.tasks.TaskAction
import org.gradle.process.ExecOperations
import java.io.File
import javax.inject.Inject

/** Builds the app's Rust library for one target, with the Tauri CLI that `cargo xtask` pins. */
abstract class BuildTask : DefaultTask() {
    @get:Inject
    abstract val execOperations: ExecOperations

    @Input
    var rootDirRel: String? = null

    @Input
    var projectDir: String? = null

    @Input
    var target: String? = null

    @Input
    var release: Boolean? = null

    @TaskAction
    fun assemble() {
        val rootDirRel = rootDirRel ?: throw GradleException("rootDirRel is not set")
        val target = target ?: throw GradleException("target is not set")
        val release = release ?: throw GradleException("release is not set")
        execOperations
            .exec {
                workingDir(File(projectDir, rootDirRel))
                executable(cargo())
                args("xtask", "tauri", "android", "android-studio-script")
                if (logger.isEnabled(LogLevel.DEBUG)) {
                    args("-vv")
                } else if (logger.isEnabled(LogLevel.INFO)) {
                    args("-v")
                }
                if (release) args("--release")
                args("--target", target)
            }.assertNormalExitValue()
    }

    /** Android Studio started from a desktop does not know the shell's PATH. */
    private fun cargo(): String {
        val home = System.getenv("CARGO_HOME") ?: "${System.getProperty("user.home")}/.cargo"
        return File(home, "bin/cargo").takeIf { it.canExecute() }?.path ?: "cargo"
    }
}
