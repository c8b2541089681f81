package dev.rekap.stt.engine.azure;

import dev.rekap.contracts.Secret;
import dev.rekap.stt.engine.SettingChecks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of a speech resource of Azure.
 *
 * @param url such as {@code https://southeastasia.api.cognitive.microsoft.com}; blank if there is none
 * @param key of the resource
 * @param maxUpload largest file that is sent, 1 KB to 1 GB
 * @param concurrency calls at once; 0 is unlimited
 * @param perMinute calls a minute; 0 is unlimited
 */
@ConfigurationProperties("rekap.stt.azure")
public record AzureSettings(
        @DefaultValue("") String url,
        @DefaultValue("") Secret key,
        @DefaultValue("250MB") DataSize maxUpload,
        @DefaultValue("0") int concurrency,
        @DefaultValue("0") int perMinute) {

    public AzureSettings {
        url = url.strip();
        SettingChecks.requireUrl(url, "rekap.stt.azure.url", "https://southeastasia.api.cognitive.microsoft.com");
        SettingChecks.requireKey(key, "rekap.stt.azure.key");
        SettingChecks.requireFileSize(maxUpload, "rekap.stt.azure.max-upload");
        SettingChecks.requireCallLimits(concurrency, perMinute, "rekap.stt.azure");
    }

    long maxUploadBytes() {
        return maxUpload.toBytes();
    }

    public boolean isConfigured() {
        return !url.isEmpty() && !key.isBlank();
    }
}
