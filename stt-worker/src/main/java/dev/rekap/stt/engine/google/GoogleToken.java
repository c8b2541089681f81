package dev.rekap.stt.engine.google;

import dev.rekap.contracts.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bearer tokens that a service account signs itself, which Google's APIs take without another token being fetched first (AIP-4111).
 */
final class GoogleToken {

    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final Duration VALID = Duration.ofHours(1);

    /** One that ends while a call is on its way would be refused. */
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(20);

    private final String account;
    private final String keyId;
    private final PrivateKey key;
    private final Clock clock;

    private Secret token = new Secret("");
    private Instant ends = Instant.MIN;

    private GoogleToken(String account, String keyId, PrivateKey key, Clock clock) {
        this.account = account;
        this.keyId = keyId;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Reads the key file of a service account.
     *
     * @throws IOException if it cannot be read or is no such file; the message holds nothing of it
     */
    static GoogleToken of(Path file, Clock clock) throws IOException {
        try {
            JsonNode account = JsonMapper.shared().readTree(Files.readString(file));
            String pem = account.path("private_key").asString("").replaceAll("-----[A-Z ]+-----|\\s", "");
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
            return new GoogleToken(
                    account.path("client_email").asString(""),
                    account.path("private_key_id").asString(""),
                    key,
                    clock);
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException _) {
            // Not as cause: it may quote the file.
            throw new IOException(file + " is no key file of a service account of Google");
        }
    }

    /** One that is valid for twenty minutes or more. */
    synchronized Secret token() {
        Instant now = clock.instant();
        if (now.plus(RENEWED_BEFORE).isAfter(ends)) {
            token = sign(now);
            ends = now.plus(VALID);
        }
        return token;
    }

    private Secret sign(Instant now) {
        ObjectNode header = JsonMapper.shared().createObjectNode();
        header.put("alg", "RS256").put("typ", "JWT").put("kid", keyId);
        ObjectNode claims = JsonMapper.shared().createObjectNode();
        claims.put("iss", account).put("sub", account).put("scope", SCOPE);
        claims.put("iat", now.getEpochSecond()).put("exp", now.plus(VALID).getEpochSecond());
        String content = base64(header.toString().getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return new Secret(content + "." + base64(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM signs with RSA", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
