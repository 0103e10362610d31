import UIKit
import XCTest

@testable import PassKeystore

/// The cover's decisions, with windows that are not drawn.
final class SnapshotCoverTests: XCTestCase {
    func testWindowsAreCoveredWheneverOthersCouldLook() {
        MainActor.assumeIsolated {
            let (scene, other) = (UIWindowScene(), UIWindowScene())
            for scene in [scene, other] {
                scene.windows = [UIWindow(frame: .zero)]
                scene.windows[0].addSubview(UIView(frame: .zero))
            }
            UIApplication.shared.connectedScenes = [scene, other]
            let covered = { @MainActor in
                [scene, other].map { $0.windows[0].subviews.count }
            }
            let post = { (name: NSNotification.Name, object: Any) in
                NotificationCenter.default.post(name: name, object: object)
            }
            SnapshotCover.shared.watch()
            let observers = SnapshotCover.shared.observers.count
            SnapshotCover.shared.watch()
            XCTAssertEqual(SnapshotCover.shared.observers.count, observers)
            XCTAssertEqual(covered(), [1, 1])
            post(UIApplication.willResignActiveNotification, UIApplication.shared)
            XCTAssertEqual(covered(), [2, 2])
            post(UIApplication.willResignActiveNotification, UIApplication.shared)
            XCTAssertEqual(covered(), [2, 2], "one cover is enough")
            post(UIApplication.didBecomeActiveNotification, UIApplication.shared)
            XCTAssertEqual(covered(), [1, 1])
            post(UIScene.willDeactivateNotification, other)
            XCTAssertEqual(covered(), [1, 2])
            post(UIScene.didActivateNotification, other)
            XCTAssertEqual(covered(), [1, 1])
            post(UIScene.willDeactivateNotification, other)
            post(UIScene.didDisconnectNotification, other)
            XCTAssertEqual(covered(), [1, 1], "one that went says nothing of the next at its place")
            scene.screen.isCaptured = true
            post(UIScreen.capturedDidChangeNotification, scene.screen)
            XCTAssertEqual(covered(), [2, 1])
            post(UIApplication.didBecomeActiveNotification, UIApplication.shared)
            XCTAssertEqual(covered(), [2, 1], "recorded, if active")
            let window = UIWindow(frame: .zero)
            scene.windows.append(window)
            post(UIWindow.didBecomeVisibleNotification, window)
            XCTAssertEqual(window.subviews.count, 1, "a new window while recorded")
            let late = UIView(frame: .zero)
            scene.windows[0].addSubview(late)
            scene.screen.isCaptured = false
            post(UIApplication.willResignActiveNotification, UIApplication.shared)
            XCTAssertFalse(scene.windows[0].subviews.last === late, "the cover lies on top")
        }
    }
}
