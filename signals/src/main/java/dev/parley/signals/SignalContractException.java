package dev.parley.signals;

/// A finding breaks the definition of its signal: our fault, with a stable code.
public final class SignalContractException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final SignalFault fault;

    SignalContractException(SignalFault fault, String message) {
        super(fault.code() + ": " + message);
        this.fault = fault;
    }

    public SignalFault fault() {
        return fault;
    }

    /// The stable code, such as `signal-value-outside-set`.
    public String code() {
        return fault.code();
    }
}
