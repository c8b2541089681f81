package dev.rekap.stt.config;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An engine that is asked beside those that count.
 *
 * @param shadow with the same settings as if it counted; at most one; empty if nobody is asked beside
 * @param shadowShare of what is heard, 0 to 1
 */
@ConfigurationProperties("rekap.stt")
record ShadowSettings(
        @DefaultValue List<SttSettings.Engine> shadow,
        @DefaultValue("0.05") double shadowShare) {

    ShadowSettings {
        shadow = List.copyOf(shadow);
        if (shadow.size() > 1 || shadow.contains(SttSettings.Engine.AUTO)) {
            throw new IllegalArgumentException("rekap.stt.shadow is one engine, not 'auto'");
        }
        SttSettings.require(shadowShare, 0.0, 1.0, "rekap.stt.shadow-share");
    }
}
