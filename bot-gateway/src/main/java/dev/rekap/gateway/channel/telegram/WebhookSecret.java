package dev.rekap.gateway.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.contracts.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret that Telegram sends with every update that it pushes.
 *
 * @param value 1 to 256 letters, digits, dashes and underscores, as the Bot API wants it
 */
public record WebhookSecret(Secret value) {

    /** The secret that follows from the bot's token, for who gives none: the same in every replica. */
    public static WebhookSecret of(Secret token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.reveal().getBytes(UTF_8), mac.getAlgorithm()));
            return new WebhookSecret(
                    new Secret(HexFormat.of().formatHex(mac.doFinal("rekap webhook".getBytes(UTF_8)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Whether this is it; how long the answer takes tells nothing of where the two differ. */
    public boolean is(@Nullable String claimed) {
        return claimed != null && MessageDigest.isEqual(digest(claimed), digest(value.reveal()));
    }

    /** Of one length, whatever is claimed. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
