package dev.rekap.http;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tokens that are taken.
 *
 * @param serviceToken of services and operators, at least 16 characters; without it the service does not start
 * @param userKeySecret signs {@linkplain UserKeys user keys}, at least 32 characters, since whoever has a key can try secrets without
 *     asking a service; empty: there are none
 * @param userKeyGenerations of users whose key was revoked, such as {@code toko=2}; from 2
 */
@ConfigurationProperties("rekap")
public record TokenSettings(
        @DefaultValue("") Secret serviceToken,
        @DefaultValue("") Secret userKeySecret,
        @DefaultValue List<String> userKeyGenerations) {

    static final int SHORTEST_TOKEN = 16;
    static final int SHORTEST_SECRET = 32;

    public TokenSettings {
        userKeyGenerations = List.copyOf(userKeyGenerations);
        if (serviceToken.reveal().length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("rekap.service-token (REKAP_SERVICE_TOKEN) must be set, with at least "
                    + SHORTEST_TOKEN + " characters");
        }
        if (!userKeySecret.isBlank()) {
            requireLong(userKeySecret);
        }
        generations(userKeyGenerations);
    }

    /** User keys as these settings have them; none without a secret. */
    Optional<UserKeys> userKeys() {
        return userKeySecret.isBlank()
                ? Optional.empty()
                : Optional.of(new UserKeys(userKeySecret, generations(userKeyGenerations)));
    }

    static void requireLong(Secret userKeySecret) {
        if (userKeySecret.reveal().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("rekap.user-key-secret (REKAP_USER_KEY_SECRET) takes at least "
                    + SHORTEST_SECRET + " characters, such as 'openssl rand -hex 24' prints");
        }
    }

    static Map<UserId, Integer> generations(List<String> settings) {
        try {
            return settings.stream()
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableMap(
                            setting -> new UserId(setting.substring(0, setting.indexOf('='))),
                            setting -> generation(setting.substring(setting.indexOf('=') + 1))));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "rekap.user-key-generations (REKAP_USER_KEY_GENERATIONS) names each user once, with a number from 2,"
                            + " such as toko=2,warung=3",
                    e);
        }
    }

    private static int generation(String number) {
        int generation = Integer.parseInt(number);
        if (generation < 2) {
            throw new IllegalArgumentException("generations are counted from 2: the first is the key before");
        }
        return generation;
    }
}
