package dev.rekap.simulator.telegram.client;

/** The simulated Telegram refused a call of its control API or does not answer; the message says which call and why. */
public final class SimulatorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SimulatorException(String message) {
        super(message);
    }

    public SimulatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
