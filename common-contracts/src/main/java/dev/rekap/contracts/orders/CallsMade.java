package dev.rekap.contracts.orders;

import dev.rekap.contracts.ProviderCall;
import java.util.List;

/**
 * Engines or models were asked for a file in vain, and it will be tried again: what they cost is known before the file has a result.
 *
 * @param task the file
 * @param attempts the calls, at least one; the result may tell of the same again
 */
public record CallsMade(FileTask task, List<ProviderCall> attempts) implements FileMessage {

    public CallsMade {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("no calls, no message");
        }
    }
}
