package dev.rekap.stt.engine.openai;

import dev.rekap.contracts.Secret;
import dev.rekap.stt.engine.SettingChecks;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of an OpenAI-compatible endpoint.
 *
 * @param url up to and including {@code /v1}; blank for OpenAI's own, if there is a key
 * @param model such as {@code whisper-1}
 * @param key bearer token; blank for servers that want none
 * @param maxUpload largest file that is sent, 1 KB to 1 GB
 * @param concurrency calls at once; 0 is unlimited
 * @param perMinute calls a minute; 0 is unlimited
 */
@ConfigurationProperties("rekap.stt.openai")
public record OpenAiSettings(
        @DefaultValue("") String url,
        @DefaultValue("whisper-1") String model,
        @DefaultValue("") Secret key,
        @DefaultValue("25MB") DataSize maxUpload,
        @DefaultValue("0") int concurrency,
        @DefaultValue("0") int perMinute) {

    private static final String OPENAI = "https://api.openai.com/v1";

    public OpenAiSettings {
        url = url.strip();
        SettingChecks.requireUrl(url, "rekap.stt.openai.url", OPENAI);
        if (!model.matches("[\\p{Graph}&&[^\"]]{1,200}")) {
            throw new IllegalArgumentException("rekap.stt.openai.model is a name without spaces");
        }
        SettingChecks.requireKey(key, "rekap.stt.openai.key");
        SettingChecks.requireFileSize(maxUpload, "rekap.stt.openai.max-upload");
        SettingChecks.requireCallLimits(concurrency, perMinute, "rekap.stt.openai");
    }

    long maxUploadBytes() {
        return maxUpload.toBytes();
    }

    public boolean isConfigured() {
        return !url.isEmpty() || !key.isBlank();
    }

    public URI baseUrl() {
        return URI.create(url.isEmpty() ? OPENAI : url);
    }
}
