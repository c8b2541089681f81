package dev.rekap.stt.config;

import dev.rekap.provider.settings.ShadowCheck;
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
record ShadowEngineSettings(
        @DefaultValue List<SttSettings.Engine> shadow,
        @DefaultValue("0.05") double shadowShare) {

    ShadowEngineSettings {
        shadow = List.copyOf(shadow);
        ShadowCheck.require("rekap.stt", shadow, SttSettings.Engine.AUTO, shadowShare);
    }
}
