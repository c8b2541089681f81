package dev.rekap.contracts.orders;

import dev.rekap.contracts.Message;
import dev.rekap.contracts.ProviderCall;
import java.util.List;
import java.util.stream.Stream;

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

    /** A fact for these calls, or none where nothing was called. */
    public static List<Message> of(FileTask task, List<ProviderCall> attempts) {
        return attempts.isEmpty() ? List.of() : List.of(new CallsMade(task, attempts));
    }

    /** The calls that these facts tell of, in order. */
    public static List<ProviderCall> attemptsOf(List<Message> facts) {
        return facts.stream()
                .flatMap(fact -> fact instanceof CallsMade calls ? calls.attempts().stream() : Stream.of())
                .toList();
    }
}
