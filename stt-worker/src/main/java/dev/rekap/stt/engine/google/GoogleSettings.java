package dev.rekap.stt.engine.google;

import dev.rekap.stt.engine.SettingChecks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a project of Google's cloud.
 *
 * @param project that pays; blank if there is none
 * @param credentials key file of a service account; blank if there is none
 * @param location where the model runs, or {@code global}
 * @param model such as {@code chirp_2}
 * @param concurrency calls at once; 0 is unlimited
 * @param perMinute calls a minute; 0 is unlimited
 */
@ConfigurationProperties("rekap.stt.google")
public record GoogleSettings(
        @DefaultValue("") String project,
        @DefaultValue("") String credentials,
        @DefaultValue("asia-southeast1") String location,
        @DefaultValue("chirp_2") String model,
        @DefaultValue("0") int concurrency,
        @DefaultValue("0") int perMinute) {

    private static final String NAME = "[a-z0-9:._-]*";

    public GoogleSettings {
        if (!project.matches(NAME) || !location.matches(NAME) || !model.matches(NAME)) {
            throw new IllegalArgumentException(
                    "rekap.stt.google.project, .location and .model are names such as warung-1 and asia-southeast1");
        }
        SettingChecks.requireCallLimits(concurrency, perMinute, "rekap.stt.google");
    }

    public boolean isConfigured() {
        return !project.isEmpty() && !credentials.isBlank();
    }

    public String host() {
        return location.equals("global") ? "speech.googleapis.com" : location + "-speech.googleapis.com";
    }
}
