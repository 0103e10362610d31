import Foundation

/// One prompt at a time, away from the worker.
final class PromptGate: @unchecked Sendable {
    private let queue = DispatchQueue(label: "pass-keystore.prompt", autoreleaseFrequency: .workItem)
    private let lock = NSLock()
    private var isOpen = false

    /// Runs `body`, which shows a prompt and blocks; refuses while another one is open.
    func enter(
        _ body: @escaping @Sendable () throws -> Data, answer: @escaping Answer<Data>
    ) throws {
        guard open() else { throw KeystoreFailure(.unavailable, "another prompt is open") }
        queue.async { [self] in
            let outcome = Result(catching: body).mapError { failure(of: $0) }
            close()
            answer(outcome)
        }
    }

    private func open() -> Bool {
        lock.lock()
        defer { lock.unlock() }
        if isOpen { return false }
        isOpen = true
        return true
    }

    private func close() {
        lock.lock()
        isOpen = false
        lock.unlock()
    }
}
