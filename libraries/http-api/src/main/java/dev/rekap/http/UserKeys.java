package dev.rekap.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * User keys: tokens that name a user and prove it, without a table of them.
 *
 * <p>A key is {@code rku_<user id>.<HMAC-SHA256 of the user id>}, both in base64url without padding. From the second generation of a
 * user's key on, {@code #} and the number of the generation are signed with the id. Whoever raises a user's generation revokes the key
 * of that user; whoever changes the secret revokes all keys at once.
 */
public final class UserKeys {

    public static final String PREFIX = "rku_";

    private static final String ALGORITHM = "HmacSHA256";

    /** Longer than any key of a 64-character user id can be. */
    private static final int MAX_LENGTH = 512;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec secret;
    private final Map<UserId, Integer> generations;

    /** Keys of the first generation, signed with this secret. */
    public UserKeys(Secret secret) {
        this(secret, Map.of());
    }

    /**
     * Keys signed with this secret.
     *
     * @param generations of users whose key was revoked; the keys of all others are of generation 1
     */
    public UserKeys(Secret secret, Map<UserId, Integer> generations) {
        this.generations = Map.copyOf(generations);
        this.secret = new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM);
    }

    /** The key of this user, of the current generation; the same each time. */
    public String mint(UserId user) {
        return PREFIX + ENCODER.encodeToString(user.value().getBytes(UTF_8)) + "."
                + ENCODER.encodeToString(signature(user));
    }

    /** The user this key was minted for, or none if it is no such key, is revoked, or was signed with another secret. */
    public Optional<UserId> verify(String key) {
        int dot = key.indexOf('.');
        if (!key.startsWith(PREFIX) || dot < 0 || key.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            UserId user = new UserId(new String(decoder.decode(key.substring(PREFIX.length(), dot)), UTF_8));
            byte[] given = decoder.decode(key.substring(dot + 1));
            return MessageDigest.isEqual(signature(user), given) ? Optional.of(user) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] signature(UserId user) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            int generation = generations.getOrDefault(user, 1);
            // No user id has a #.
            String signed = generation == 1 ? user.value() : user.value() + "#" + generation;
            return mac.doFinal(signed.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
