package dev.rekap.http;

import dev.rekap.contracts.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tokens that are taken.
 *
 * @param serviceToken of services and operators, at least 16 characters; without it the service does not start
 * @param userKeySecret signs {@linkplain UserKeys user keys}, at least 16 characters; empty: there are none
 */
@ConfigurationProperties("rekap")
public record TokenSettings(
        @DefaultValue("") Secret serviceToken,
        @DefaultValue("") Secret userKeySecret) {

    public static final int MIN_SECRET_LENGTH = 16;

    public TokenSettings {
        if (serviceToken.reveal().length() < MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException("rekap.service-token (REKAP_SERVICE_TOKEN) must be set, with at least "
                    + MIN_SECRET_LENGTH + " characters");
        }
        if (!userKeySecret.isBlank() && userKeySecret.reveal().length() < MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException("rekap.user-key-secret (REKAP_USER_KEY_SECRET) takes at least "
                    + MIN_SECRET_LENGTH + " characters");
        }
    }
}
