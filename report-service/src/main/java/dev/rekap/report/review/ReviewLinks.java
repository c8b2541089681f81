package dev.rekap.report.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.contracts.Secret;
import dev.rekap.contracts.orders.ReportId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links to the page on which one report is put right. Whoever has the link may see and correct that report until it expires or is revoked.
 *
 * <p>A token is {@code rrl_<report id, generation, expiry, HMAC-SHA256 of these>}, in base64url without padding. It stands in the link's
 * fragment, which browsers send to nobody. No table keeps links: one is revoked by the next generation of its report's links, all by a new
 * secret.
 */
public final class ReviewLinks {

    public static final String PREFIX = "rrl_";

    /** The page, below the public address. */
    public static final String PAGE = "/review";

    private static final String ALGORITHM = "HmacSHA256";

    /** Signed with every token: the secret signs user keys, too, and no user id begins like this. */
    private static final byte[] PURPOSE = "review link\0".getBytes(UTF_8);

    private static final int SIGNED = 2 * Long.BYTES + Integer.BYTES + Long.BYTES;

    private static final int SIGNATURE = 32;

    private final SecretKeySpec secret;
    private final URI publicUrl;
    private final Clock clock;

    /**
     * Links that are signed with this secret.
     *
     * @param publicUrl where browsers reach this service, without a slash at its end
     */
    public ReviewLinks(Secret secret, URI publicUrl, Clock clock) {
        this.secret = new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM);
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * A link.
     *
     * @param url opens the page; it is a secret
     * @param expiresAt when it opens nothing any more
     */
    public record Link(URI url, Instant expiresAt) {

        /** Without the address, which is not to stand in a log. */
        @Override
        public String toString() {
            return "a link until " + expiresAt;
        }
    }

    /**
     * What a token opens.
     *
     * @param generation of the links to the report; whether it was revoked is not looked up
     */
    public record Opened(ReportId report, int generation) {}

    /** A link to a report. */
    public Link create(ReportId report, int generation, Duration validity) {
        Instant expiresAt = clock.instant().plus(validity).truncatedTo(ChronoUnit.SECONDS);
        ByteBuffer token = ByteBuffer.allocate(SIGNED + SIGNATURE)
                .putLong(report.value().getMostSignificantBits())
                .putLong(report.value().getLeastSignificantBits())
                .putInt(generation)
                .putLong(expiresAt.getEpochSecond());
        token.put(signature(token.array()));
        return new Link(
                URI.create(publicUrl + PAGE + "#" + PREFIX
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array())),
                expiresAt);
    }

    /** What this token opens, or none if it is no such token, is forged, or has expired. */
    public Optional<Opened> verify(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != SIGNED + SIGNATURE
                || !MessageDigest.isEqual(signature(bytes), Arrays.copyOfRange(bytes, SIGNED, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer signed = ByteBuffer.wrap(bytes);
        Opened opened = new Opened(new ReportId(new UUID(signed.getLong(), signed.getLong())), signed.getInt());
        return clock.instant().getEpochSecond() < signed.getLong() ? Optional.of(opened) : Optional.empty();
    }

    /** Of what stands before the signature. */
    private byte[] signature(byte[] token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(PURPOSE);
            mac.update(token, 0, SIGNED);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
