package dev.rekap.stt.engine.aws;

import dev.rekap.contracts.Secret;
import dev.rekap.stt.engine.SettingChecks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Amazon Transcribe, and of the bucket through which recordings pass to it.
 *
 * @param region of service and bucket
 * @param bucket exists already, in that region; blank if there is none
 * @param accessKey blank together with {@code secretKey}: the default chain of AWS (environment, profile, pod, instance)
 * @param secretKey see {@code accessKey}
 * @param concurrency calls at once; 0 is unlimited
 * @param perMinute calls a minute; 0 is unlimited
 */
@ConfigurationProperties("rekap.stt.aws")
public record AwsSettings(
        @DefaultValue("ap-southeast-1") String region,
        @DefaultValue("") String bucket,
        @DefaultValue("") Secret accessKey,
        @DefaultValue("") Secret secretKey,
        @DefaultValue("0") int concurrency,
        @DefaultValue("0") int perMinute) {

    public AwsSettings {
        if (!region.matches("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}")) {
            throw new IllegalArgumentException("rekap.stt.aws.region is a name such as ap-southeast-1");
        }
        if (!bucket.matches("|[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new IllegalArgumentException("rekap.stt.aws.bucket is 3 to 63 of a-z, 0-9, '.' and '-'");
        }
        if (accessKey.isBlank() != secretKey.isBlank()) {
            throw new IllegalArgumentException("rekap.stt.aws.access-key and rekap.stt.aws.secret-key go together");
        }
        SettingChecks.requireKey(accessKey, "rekap.stt.aws.access-key");
        SettingChecks.requireKey(secretKey, "rekap.stt.aws.secret-key");
        SettingChecks.requireCallLimits(concurrency, perMinute, "rekap.stt.aws");
    }

    public boolean isConfigured() {
        return !bucket.isEmpty();
    }

    /** By which the price list knows the service. */
    public String host() {
        return "transcribe." + region + ".amazonaws.com";
    }
}
