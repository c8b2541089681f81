package dev.rekap.http;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prints the key of a user: {@code java -cp … dev.rekap.http.MintUserKey USER_ID}, with the secret in
 * {@code REKAP_USER_KEY_SECRET} and what was revoked in {@code REKAP_USER_KEY_GENERATIONS}. Exit code 2 means wrong usage.
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
        TokenSettings.requireLong(new Secret(secret));
        List<String> generations = Pattern.compile(",")
                .splitAsStream(environment.getOrDefault("REKAP_USER_KEY_GENERATIONS", ""))
                .filter(setting -> !setting.isBlank())
                .toList();
        return new UserKeys(new Secret(secret), TokenSettings.generations(generations)).mint(new UserId(arguments[0]));
    }
}
