package dev.rekap.extraction.config;

import dev.rekap.provider.settings.ShadowCheck;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An extractor that is asked beside those that count.
 *
 * @param shadow with the same settings as if it counted; at most one; empty if nobody is asked beside
 * @param shadowShare of what is read, 0 to 1
 */
@ConfigurationProperties("rekap.extraction")
record ShadowSettings(
        @DefaultValue List<Choice> shadow,
        @DefaultValue("0.05") double shadowShare) {

    ShadowSettings {
        shadow = List.copyOf(shadow);
        ShadowCheck.require("rekap.extraction", shadow, Choice.AUTO, shadowShare);
    }
}
