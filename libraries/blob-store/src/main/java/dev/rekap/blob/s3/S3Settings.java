package dev.rekap.blob.s3;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bucket is and how patient the client is.
 *
 * @param endpoint http or https URL of an S3-compatible store; empty for AWS
 * @param publicEndpoint the same store as the readers of presigned links reach it; empty: as {@code endpoint}
 * @param region such as {@code ap-southeast-3}; any for most stores that are not AWS
 * @param bucket exists already
 * @param addressing where the bucket stands in an address; most stores that are not AWS know {@link Addressing#PATH} alone, some, such
 *     as Alibaba's, {@link Addressing#VIRTUAL_HOST} alone
 * @param accessKey empty together with {@code secretKey}: the default chain of AWS (environment, profile, pod, instance)
 * @param secretKey see {@code accessKey}
 * @param connectTimeout for one connection
 * @param attemptTimeout for one attempt; an upload has one second more for each MiB
 * @param callTimeout for all attempts of a call together; an upload has one second more for each MiB and attempt
 * @param attempts 1 to 10, the first one included
 * @param connections open at once, 1 to 1,000
 * @param pageSize keys in one page of a listing, 1 to 1,000
 */
@ConfigurationProperties("rekap.s3")
public record S3Settings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String publicEndpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("rekap") String bucket,
        @DefaultValue("path") Addressing addressing,
        @DefaultValue("") Secret accessKey,
        @DefaultValue("") Secret secretKey,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration attemptTimeout,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("3") int attempts,
        @DefaultValue("50") int connections,
        @DefaultValue("1000") int pageSize) {

    /** Where the bucket stands in the address of an object. */
    public enum Addressing {
        /** {@code https://store/bucket/key}. */
        PATH,
        /** {@code https://bucket.store/key}. */
        VIRTUAL_HOST
    }

    public S3Settings {
        requireUrl("endpoint", endpoint);
        requireUrl("public-endpoint", publicEndpoint);
        require(!region.isBlank(), "region must not be empty");
        require(bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"), "bucket must be 3 to 63 of a-z, 0-9, '.' and '-'");
        require(accessKey.isBlank() == secretKey.isBlank(), "access-key and secret-key go together");
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("attempt-timeout", attemptTimeout);
        requirePositive("call-timeout", callTimeout);
        require(attemptTimeout.compareTo(callTimeout) <= 0, "attempt-timeout must not exceed call-timeout");
        requireRange("attempts", attempts, 10);
        requireRange("connections", connections, 1000);
        requireRange("page-size", pageSize, 1000);
    }

    /** The defaults, for a given store. */
    public static S3Settings of(String endpoint, String bucket, Secret accessKey, Secret secretKey) {
        return new S3Settings(
                endpoint,
                "",
                "us-east-1",
                bucket,
                Addressing.PATH,
                accessKey,
                secretKey,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                3,
                50,
                1000);
    }

    Optional<URI> endpointUrl() {
        return url(endpoint);
    }

    Optional<URI> publicEndpointUrl() {
        return url(publicEndpoint).or(this::endpointUrl);
    }

    private static Optional<URI> url(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(URI.create(text));
    }

    private static void requireUrl(String name, String text) {
        boolean valid;
        try {
            valid = url(text).map(S3Settings::isHttp).orElse(true);
        } catch (IllegalArgumentException e) {
            valid = false;
        }
        require(valid, name + " must be an http or https URL without user and password");
    }

    private static boolean isHttp(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getUserInfo() == null;
    }

    private static void requirePositive(String name, Duration value) {
        require(value.isPositive(), name + " must be longer than nothing");
    }

    private static void requireRange(String name, int value, int most) {
        require(value >= 1 && value <= most, name + " must be 1 to " + most);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("rekap.s3: " + message);
        }
    }
}
