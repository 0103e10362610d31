import UIKit

/// A plain view over the app's windows whenever somebody other than the person could look: in the
/// app switcher, whose picture the system keeps in a file, and while the screen is recorded,
/// mirrored or sent elsewhere.
///
/// iOS has no flag that keeps a window out of a screenshot; a single screenshot stays possible.
@MainActor
public final class SnapshotCover {
    public static let shared = SnapshotCover()

    /// Windows are found again by the cover in them, so nothing is held that could outlive them.
    private final class Cover: UIView {}

    private(set) var observers: [NSObjectProtocol] = []
    private var isAppInactive = false
    private var inactiveScenes: Set<ObjectIdentifier> = []

    private init() {}

    /// From now on. A second call does nothing.
    public func watch() {
        guard observers.isEmpty else { return }
        on(UIApplication.willResignActiveNotification) { cover, _ in cover.isAppInactive = true }
        on(UIApplication.didBecomeActiveNotification) { cover, _ in cover.isAppInactive = false }
        // An app with several windows is told about each of them besides.
        on(UIScene.willDeactivateNotification) { cover, scene in
            if let scene { cover.inactiveScenes.insert(scene) }
        }
        let leave: @MainActor @Sendable (SnapshotCover, ObjectIdentifier?) -> Void = {
            cover, scene in
            if let scene { cover.inactiveScenes.remove(scene) }
        }
        on(UIScene.didActivateNotification, leave)
        on(UIScene.didDisconnectNotification, leave)
        on(UIScreen.capturedDidChangeNotification) { _, _ in }
        // One that comes while the others are covered.
        on(UIWindow.didBecomeVisibleNotification) { _, _ in }
        update()
    }

    private func on(
        _ name: Notification.Name,
        _ note: @escaping @MainActor @Sendable (SnapshotCover, ObjectIdentifier?) -> Void
    ) {
        let observer = NotificationCenter.default.addObserver(
            forName: name, object: nil, queue: nil
        ) { [weak self] notification in
            let scene = (notification.object as? UIScene).map(ObjectIdentifier.init)
            // UIKit posts these on the main thread, and takes the picture soon after.
            MainActor.assumeIsolated {
                guard let self else { return }
                note(self, scene)
                self.update()
            }
        }
        observers.append(observer)
    }

    private func update() {
        for case let scene as UIWindowScene in UIApplication.shared.connectedScenes {
            let isAway = isAppInactive || inactiveScenes.contains(ObjectIdentifier(scene))
            let isHidden = isAway || scene.screen.isCaptured
            scene.windows.forEach { isHidden ? Self.cover($0) : Self.uncover($0) }
        }
    }

    private static func cover(_ window: UIWindow) {
        let covers = window.subviews.filter { $0 is Cover }
        // Views that were added since would lie above it.
        if let there = covers.first { return window.bringSubviewToFront(there) }
        let cover = Cover(frame: window.bounds)
        cover.autoresizingMask = [.flexibleWidth, .flexibleHeight]
        cover.backgroundColor = .systemBackground
        window.addSubview(cover)
    }

    private static func uncover(_ window: UIWindow) {
        window.subviews.filter { $0 is Cover }.forEach { $0.removeFromSuperview() }
    }
}
