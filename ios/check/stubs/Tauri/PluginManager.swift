// In place of Tauri's own, which calls plugins by Objective-C's selectors, and Linux has none. The
// rest of this module are Tauri's sources.

import UIKit

public class PluginManager {
    nonisolated(unsafe) static let shared = PluginManager()
    public var viewController: UIViewController?
}
