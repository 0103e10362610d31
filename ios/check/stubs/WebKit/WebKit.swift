// Declarations of Apple's module of this name, as far as used.

@_exported import UIKit

open class WKWebView: UIView {}
