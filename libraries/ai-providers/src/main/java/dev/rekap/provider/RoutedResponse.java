package dev.rekap.provider;

import dev.rekap.contracts.ProviderCall;
import java.util.List;

/**
 * The response of the first provider that answered.
 *
 * @param <T> type of the response's value
 * @param provider that answered
 * @param model that answered
 * @param attempts all calls, in order; the last one is the answer
 */
public record RoutedResponse<T>(T value, String provider, String model, List<ProviderCall> attempts) {

    public RoutedResponse {
        attempts = List.copyOf(attempts);
    }
}
