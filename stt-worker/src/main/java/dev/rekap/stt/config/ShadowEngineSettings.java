package dev.rekap.stt.config;

import dev.rekap.provider.settings.ShadowCheck;
import dev.rekap.stt.engine.EngineSelection;
import dev.rekap.stt.engine.catalog.EngineCatalog;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An engine that gets a sample of the calls, and whose answers are only scored.
 *
 * @param shadow with the same settings as if it counted; at most one; empty if there is none
 * @param shadowShare share of the recordings that it gets, 0 to 1
 */
@ConfigurationProperties("rekap.stt")
record ShadowEngineSettings(
        @DefaultValue List<String> shadow,
        @DefaultValue("0.05") double shadowShare) {

    ShadowEngineSettings {
        shadow = SttSettings.normalized(shadow);
        ShadowCheck.require("rekap.stt", shadow, EngineSelection.AUTO, shadowShare);
        if (!EngineCatalog.names().containsAll(shadow)) {
            throw new IllegalArgumentException(
                    "rekap.stt.shadow is one engine of " + String.join(", ", EngineCatalog.names()));
        }
    }
}
