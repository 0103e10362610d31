// Of Core Foundation, which Foundation brings along on Apple's systems, what is used here. The
// bridged types are those they bridge to.

import Foundation

public typealias CFTypeRef = AnyObject
public typealias CFString = NSString
public typealias CFData = NSData
public typealias CFDictionary = NSDictionary
public typealias CFTypeID = UInt
public typealias OSStatus = Int32

public final class CFAllocator: Sendable {}
public let kCFAllocatorDefault: CFAllocator! = CFAllocator()

public final class CFError: NSError, @unchecked Sendable {}

public func CFGetTypeID(_ cf: CFTypeRef!) -> CFTypeID {
    cf is SecKey ? SecKeyGetTypeID() : 0
}
