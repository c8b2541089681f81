package dev.rekap.environment.parts;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A part that can be started, stopped and started again on the same port, with the same credentials and data.
 *
 * <p>Both calls wait for their effect and exclude each other; stopping what does not run does nothing.
 */
public interface ManagedPart {
    /** The names and values that this part adds to the addresses; the same before and after a start. */
    Map<String, String> addresses();

    /** Starts the part and returns when it serves. */
    void start() throws IOException, InterruptedException;

    /** Ends the part in order and returns when it is gone. */
    void stop() throws IOException, InterruptedException;

    /**
     * Runs an administrative command of the part and returns what it wrote.
     *
     * @throws UnsupportedOperationException when the part has no such commands
     */
    default String command(List<String> arguments) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("this part has no commands");
    }
}
