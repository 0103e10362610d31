import Foundation
import PassKeystore

/// Keeps one answer for whoever waits for it.
private final class Box<Value: Sendable>: @unchecked Sendable {
    private let arrived = DispatchSemaphore(value: 0)
    private let lock = NSLock()
    private var answers: [Result<Value, KeystoreFailure>] = []

    func put(_ answer: Result<Value, KeystoreFailure>) {
        lock.lock()
        answers.append(answer)
        lock.unlock()
        arrived.signal()
    }

    /// Longer than any hardware takes; only a lost answer waits this long.
    func take() throws -> Value {
        guard arrived.wait(timeout: .now() + 60) == .success else {
            throw Violation(description: "no answer came")
        }
        lock.lock()
        defer { lock.unlock() }
        guard let answer = answers.first, answers.count == 1 else {
            throw Violation(description: "\(answers.count) answers came")
        }
        return try answer.get()
    }
}

/// The answer; a failure is thrown.
public func got<Value: Sendable>(_ ask: (@escaping Answer<Value>) throws -> Void) throws -> Value {
    let box = Box<Value>()
    try ask { box.put($0) }
    return try box.take()
}

/// The failure, which must have this code.
@discardableResult
public func refused<Value: Sendable>(
    _ code: FailureCode, _ ask: (@escaping Answer<Value>) throws -> Void
) throws -> KeystoreFailure {
    let answer: Value
    do {
        answer = try got(ask)
    } catch let failure as KeystoreFailure {
        try rule("expected \(code), got \(failure)", failure.code == code)
        return failure
    }
    throw Violation(description: "expected \(code), got \(answer)")
}

func rule(_ rule: String, _ holds: Bool) throws {
    if !holds { throw Violation(description: rule) }
}
