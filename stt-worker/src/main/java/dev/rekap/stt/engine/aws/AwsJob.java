package dev.rekap.stt.engine.aws;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.engine.AudioUpload;
import dev.rekap.stt.engine.http.SpeechApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.LanguageCode;
import software.amazon.awssdk.services.transcribe.model.StartTranscriptionJobRequest;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/**
 * A job of Amazon Transcribe, with the two objects that belong to it. All of them are deleted in the end, however that comes; what AWS
 * does not let go then stays in the bucket under {@link #FOLDER}.
 */
final class AwsJob implements AutoCloseable {

    static final String FOLDER = "rekap-stt/";

    private static final Logger LOG = LoggerFactory.getLogger(AwsJob.class);

    /** Deleting must not delay the caller for long. */
    private static final Duration CLEARING = Duration.ofSeconds(5);

    private static final int MAX_ANSWER = 8 * 1024 * 1024;
    private static final int SLOWEST = 16;
    private static final int SERVER_ERROR = 500;

    private final S3Client s3;
    private final TranscribeClient transcribe;
    private final AwsEndpoint settings;
    private final String name = "rekap-" + UUID.randomUUID();
    private final String transcript = FOLDER + name + "/transcript.json";
    private String audio = "";
    private boolean started;
    private long end;

    /**
     * A job with a unique name. Nothing of it is at AWS yet.
     *
     * @param end when it has to be over, as {@link System#nanoTime()} counts
     */
    AwsJob(S3Client s3, TranscribeClient transcribe, AwsEndpoint settings, long end) {
        this.s3 = s3;
        this.transcribe = transcribe;
        this.settings = settings;
        this.end = end;
    }

    void put(AudioUpload upload) throws TranscriptionException {
        AwsRequestOverrideConfiguration inTime = inTime();
        audio = FOLDER + name + "/" + upload.name();
        s3.putObject(
                put -> put.bucket(settings.bucket())
                        .key(audio)
                        .contentType(upload.contentType())
                        .overrideConfiguration(inTime),
                RequestBody.fromFile(upload.file()));
    }

    /**
     * Starts it.
     *
     * @param language as AWS writes it, such as {@code id-ID}; blank, or one that it does not know, if it is to find out
     */
    void start(String language) throws TranscriptionException {
        StartTranscriptionJobRequest.Builder start = StartTranscriptionJobRequest.builder()
                .transcriptionJobName(name)
                .media(media -> media.mediaFileUri("s3://" + settings.bucket() + "/" + audio))
                .outputBucketName(settings.bucket())
                .outputKey(transcript)
                .overrideConfiguration(inTime());
        started = true;
        try {
            transcribe.startTranscriptionJob(
                    LanguageCode.fromValue(language) == LanguageCode.UNKNOWN_TO_SDK_VERSION
                            ? start.identifyLanguage(true).build()
                            : start.languageCode(language).build());
        } catch (AwsServiceException refused) {
            started = refused.statusCode() >= SERVER_ERROR;
            throw refused;
        }
    }

    /**
     * Waits until it is done.
     *
     * @throws TranscriptionException if it failed, or is not done in time
     */
    void await() throws TranscriptionException, InterruptedException {
        for (int slower = 1; ; slower = Math.min(SLOWEST, slower * 2)) {
            Thread.sleep(
                    left().compareTo(settings.pause().multipliedBy(slower)) < 0
                            ? left()
                            : settings.pause().multipliedBy(slower));
            AwsRequestOverrideConfiguration inTime = inTime();
            TranscriptionJobStatus status = Optional.ofNullable(transcribe
                            .getTranscriptionJob(
                                    get -> get.transcriptionJobName(name).overrideConfiguration(inTime))
                            .transcriptionJob())
                    .map(TranscriptionJob::transcriptionJobStatus)
                    .orElse(TranscriptionJobStatus.UNKNOWN_TO_SDK_VERSION);
            switch (status) {
                case COMPLETED -> {
                    return;
                }
                case QUEUED, IN_PROGRESS -> LOG.trace("{} is {}", name, status);
                // AWS gives reasons as texts; those known are about the file.
                case FAILED -> throw new TranscriptionException(FailureCode.ENGINE_REJECTED, "the job failed");
                case UNKNOWN_TO_SDK_VERSION ->
                    throw new TranscriptionException(
                            FailureCode.ENGINE_UNAVAILABLE, "the answer does not say how the job is");
            }
        }
    }

    /** What it wrote, up to 8 MiB. */
    String transcript() throws TranscriptionException {
        AwsRequestOverrideConfiguration inTime = inTime();
        byte[] bytes = s3.getObject(
                get -> get.bucket(settings.bucket()).key(transcript).overrideConfiguration(inTime),
                // Read in here the body has its part of the time limit; and of an endless one no more is taken.
                (response, body) -> body.readNBytes(MAX_ANSWER));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        end = System.nanoTime() + CLEARING.toNanos();
        try {
            if (started) {
                clear(
                        "job " + name,
                        inTime -> transcribe.deleteTranscriptionJob(
                                delete -> delete.transcriptionJobName(name).overrideConfiguration(inTime)));
                clear(transcript);
            }
            if (!audio.isEmpty()) {
                clear(audio);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void clear(String key) {
        clear(
                key,
                inTime -> s3.deleteObject(
                        delete -> delete.bucket(settings.bucket()).key(key).overrideConfiguration(inTime)));
    }

    private void clear(String what, Deletion deletion) {
        try {
            deletion.delete(inTime());
        } catch (SdkException | TranscriptionException e) {
            LOG.warn(
                    "Deleting {} at AWS failed, it may be left there: {}",
                    what,
                    e.getClass().getSimpleName());
        }
    }

    private AwsRequestOverrideConfiguration inTime() throws TranscriptionException {
        return AwsRequestOverrideConfiguration.builder().apiCallTimeout(left()).build();
    }

    private Duration left() throws TranscriptionException {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.toMillis() <= 0) {
            throw SpeechApiClient.late(settings.deadline(), null);
        }
        return left;
    }

    private interface Deletion {

        void delete(AwsRequestOverrideConfiguration inTime);
    }
}
