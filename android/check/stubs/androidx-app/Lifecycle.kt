// The signatures of androidx.lifecycle that wry's Kotlin sources name. Nothing here runs.
package androidx.lifecycle

public interface LifecycleObserver

public interface LifecycleOwner {
    public val lifecycle: Lifecycle
}

public abstract class Lifecycle {
    public abstract fun addObserver(observer: LifecycleObserver)
}

public interface DefaultLifecycleObserver : LifecycleObserver {
    public fun onCreate(owner: LifecycleOwner): Unit = Unit
}

public object ProcessLifecycleOwner {
    public fun get(): LifecycleOwner = error("a stub")
}
