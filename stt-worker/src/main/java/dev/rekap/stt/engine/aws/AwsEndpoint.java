package dev.rekap.stt.engine.aws;

import dev.rekap.contracts.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where Amazon Transcribe is and how it is called.
 *
 * @param region of service and bucket, such as {@code ap-southeast-1}
 * @param bucket through which recordings and transcripts pass
 * @param accessKey blank together with {@code secretKey}: the default chain of AWS (environment, profile, pod, instance)
 * @param secretKey see {@code accessKey}
 * @param endpoint of both services; none for AWS's own
 * @param deadline of one call, from the upload to the last byte of the transcript
 * @param pause before the first look at the state of a job; it doubles four times
 */
public record AwsEndpoint(
        String region,
        String bucket,
        Secret accessKey,
        Secret secretKey,
        Optional<URI> endpoint,
        Duration deadline,
        Duration pause) {

    private static final Duration USUAL_PAUSE = Duration.ofMillis(500);

    /** AWS itself. */
    public AwsEndpoint(String region, String bucket, Secret accessKey, Secret secretKey, Duration deadline) {
        this(region, bucket, accessKey, secretKey, Optional.empty(), deadline, USUAL_PAUSE);
    }
}
