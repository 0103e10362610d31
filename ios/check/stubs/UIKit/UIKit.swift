// Declarations of Apple's module of this name, as far as used, with Apple's isolation to the main
// actor. Windows know their views; nothing is drawn.

@_exported import Foundation

@MainActor
open class UIResponder: NSObject {}

open class UIColor: NSObject, @unchecked Sendable {
    open class var systemBackground: UIColor { UIColor() }
}

open class UIView: UIResponder {
    public struct AutoresizingMask: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static var flexibleWidth: Self { Self(rawValue: 1 << 1) }
        public static var flexibleHeight: Self { Self(rawValue: 1 << 4) }
    }

    public init(frame: CGRect) {
        self.frame = frame
        super.init()
    }

    open var frame: CGRect
    open var bounds: CGRect { CGRect(origin: .zero, size: frame.size) }
    open var autoresizingMask: AutoresizingMask = []
    open var backgroundColor: UIColor?
    open private(set) weak var superview: UIView?
    open private(set) var subviews: [UIView] = []

    open func addSubview(_ view: UIView) {
        view.superview = self
        subviews.append(view)
    }

    open func bringSubviewToFront(_ view: UIView) {
        subviews.removeAll { $0 === view }
        subviews.append(view)
    }

    open func removeFromSuperview() {
        superview?.subviews.removeAll { $0 === self }
        superview = nil
    }
}

open class UIWindow: UIView {
    public static let didBecomeVisibleNotification =
        NSNotification.Name("UIWindowDidBecomeVisibleNotification")
}

open class UIViewController: UIResponder {}

@MainActor
open class UIScreen: NSObject {
    public static let capturedDidChangeNotification = NSNotification.Name("UIScreenCapturedDidChange")
    open var isCaptured = false
}

open class UIScene: UIResponder {
    public static let willDeactivateNotification = NSNotification.Name("UISceneWillDeactivate")
    public static let didActivateNotification = NSNotification.Name("UISceneDidActivate")
    public static let didDisconnectNotification = NSNotification.Name("UISceneDidDisconnect")
}

open class UIWindowScene: UIScene {
    open var screen = UIScreen()
    open var windows: [UIWindow] = []
}

open class UIApplication: UIResponder {
    public static let willResignActiveNotification = NSNotification.Name("UIAppWillResignActive")
    public static let didBecomeActiveNotification = NSNotification.Name("UIAppDidBecomeActive")
    open class var shared: UIApplication { application }
    private static let application = UIApplication()
    open var connectedScenes: Set<UIScene> = []
    open var isProtectedDataAvailable = true
}
