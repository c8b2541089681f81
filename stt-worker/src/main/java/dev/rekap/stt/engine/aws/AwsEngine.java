package dev.rekap.stt.engine.aws;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.engine.AudioUpload;
import dev.rekap.stt.engine.LanguageRegions;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Amazon Transcribe by its jobs: the recording goes into a bucket, a job writes the transcript beside it, and both are taken away. A
 * vocabulary cannot go along: Transcribe knows only those that were made before, by name.
 */
public final class AwsEngine implements SpeechToText, AutoCloseable {

    public static final String NAME = "aws";

    /** It offers none to choose from; this is how the price list calls it. */
    public static final String MODEL = "transcribe";

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final AwsEndpoint settings;
    private final Clock clock;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http;
    private final S3Client s3;
    private final TranscribeClient transcribe;

    /** Connects at the first call, not here. */
    public AwsEngine(AwsEndpoint settings, Clock clock) {
        this(settings, credentials(settings), clock);
    }

    AwsEngine(AwsEndpoint settings, AwsCredentialsProvider credentials, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.credentials = credentials;
        this.http = ApacheHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(settings.deadline())
                .build();
        this.s3 = built(S3Client.builder()
                .forcePathStyle(true)
                // As blob-store does, for tests against stores that know no checksums in trailers; TLS protects what is
                // sent.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED));
        this.transcribe = built(TranscribeClient.builder());
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        requireCredentials();
        long end = System.nanoTime() + settings.deadline().toNanos();
        try (AwsJob job = new AwsJob(s3, transcribe, settings, end)) {
            job.put(AudioUpload.of(recording));
            job.start(spoken.language().isBlank() ? "" : LanguageRegions.tag(spoken.language()));
            job.await();
            return AwsAnswer.read(job.transcript(), recording, spoken.language());
        } catch (SdkException e) {
            if (Thread.interrupted() || e instanceof AbortedException) {
                throw interrupted(e);
            }
            throw AwsFailure.of(e, settings.deadline(), clock);
        }
    }

    private void requireCredentials() throws TranscriptionException, InterruptedException {
        try {
            credentials.resolveCredentials();
        } catch (SdkClientException e) {
            if (Thread.interrupted()) {
                throw interrupted(e);
            }
            throw AwsFailure.withoutCredentials();
        }
    }

    private static InterruptedException interrupted(SdkException cause) {
        InterruptedException interrupted = new InterruptedException();
        interrupted.initCause(cause);
        return interrupted;
    }

    /** Without the SDK's own retries: whether and when to ask again is the chain's matter. */
    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C built(B builder) {
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private static AwsCredentialsProvider credentials(AwsEndpoint settings) {
        return settings.accessKey().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.accessKey().reveal(), settings.secretKey().reveal()));
    }

    @Override
    public void close() {
        transcribe.close();
        s3.close();
        http.close();
        if (credentials instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
