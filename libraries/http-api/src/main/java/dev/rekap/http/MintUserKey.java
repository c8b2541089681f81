package dev.rekap.http;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import java.util.Map;

/**
 * Prints the key of a user: {@code java -cp … dev.rekap.http.MintUserKey USER_ID}, with the secret in
 * {@code REKAP_USER_KEY_SECRET}. Exit code 2 means wrong usage.
 */
public final class MintUserKey {

    private MintUserKey() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(mint(System.getenv(), arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static String mint(Map<String, String> environment, String... arguments) {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: MintUserKey USER_ID");
        }
        String secret = environment.getOrDefault("REKAP_USER_KEY_SECRET", "");
        if (secret.length() < TokenSettings.MIN_SECRET_LENGTH) {
            throw new IllegalArgumentException("REKAP_USER_KEY_SECRET must be set, with at least "
                    + TokenSettings.MIN_SECRET_LENGTH + " characters");
        }
        return new UserKeys(new Secret(secret)).mint(new UserId(arguments[0]));
    }
}
