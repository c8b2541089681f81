package dev.rekap.ingest.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the way in.
 *
 * @param maxFileSize of one recording, up to 2 GB
 * @param maxPartSize of one file of a message, up to 2 GB
 * @param spoolDirectory where uploads lie until they are answered; empty: in the temporary directory
 * @param spoolBudget that all uploads together may take there, at least one file
 * @param uploadTimeout for the whole body of a request, up to 6 hours
 * @param sweepEvery between two looks for uploads that broke off, 100 ms to 1 hour
 * @param publishAfter how long an upload may be under way before such a look completes it, up to 1 hour
 * @param forgetAfter how long after it was cancelled, expired or deleted the id of a report or decision is kept, so that it takes
 *     nothing more
 * @param language BCP 47 tag of what is spoken and written, for calls that name none
 */
@ConfigurationProperties("rekap.ingest")
public record IngestSettings(
        @DefaultValue("50MB") DataSize maxFileSize,
        @DefaultValue("20MB") DataSize maxPartSize,
        @DefaultValue("") String spoolDirectory,
        @DefaultValue("4GB") DataSize spoolBudget,
        @DefaultValue("15m") Duration uploadTimeout,
        @DefaultValue("10s") Duration sweepEvery,
        @DefaultValue("1m") Duration publishAfter,
        @DefaultValue("90d") Duration forgetAfter,
        @DefaultValue("id") String language) {

    private static final Duration HOUR = Duration.ofHours(1);

    public IngestSettings {
        require(maxFileSize.toBytes() > 0 && maxFileSize.toGigabytes() <= 2, "max-file-size is up to 2GB");
        require(maxPartSize.toBytes() > 0 && maxPartSize.toGigabytes() <= 2, "max-part-size is up to 2GB");
        require(
                spoolBudget.compareTo(maxFileSize) >= 0 && spoolBudget.compareTo(maxPartSize) >= 0,
                "spool-budget is at least max-file-size and max-part-size");
        require(
                uploadTimeout.isPositive() && uploadTimeout.compareTo(Duration.ofHours(6)) <= 0,
                "upload-timeout is up to 6h");
        require(
                sweepEvery.compareTo(Duration.ofMillis(100)) >= 0 && sweepEvery.compareTo(HOUR) <= 0,
                "sweep-every is 100ms to 1h");
        require(publishAfter.isPositive() && publishAfter.compareTo(HOUR) <= 0, "publish-after is up to 1h");
        require(forgetAfter.isPositive(), "forget-after is more than 0s");
        require(isLanguage(language), "language is a BCP 47 tag such as id");
    }

    /** The spool directory; in the temporary directory unless it is set. */
    public Path spoolPath() {
        return spoolDirectory.isBlank()
                ? Path.of(System.getProperty("java.io.tmpdir"), "rekap-ingest")
                : Path.of(spoolDirectory);
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("rekap.ingest: " + message);
        }
    }
}
