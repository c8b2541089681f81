package dev.rekap.provider;

import dev.rekap.contracts.ProviderCall;
import java.util.List;

/**
 * What a chain found out.
 *
 * @param <T> of answer
 * @param provider that answered
 * @param model that answered
 * @param attempts all calls, in order; the last one is the answer
 */
public record Answer<T>(T value, String provider, String model, List<ProviderCall> attempts) {

    public Answer {
        attempts = List.copyOf(attempts);
    }
}
