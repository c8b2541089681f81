package dev.rekap.extraction.wiring;

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
        if (shadow.size() > 1 || shadow.contains(Choice.AUTO)) {
            throw new IllegalArgumentException("rekap.extraction.shadow is one extractor, not 'auto'");
        }
        if (!(shadowShare >= 0 && shadowShare <= 1)) {
            throw new IllegalArgumentException("rekap.extraction.shadow-share is from 0 to 1, not " + shadowShare);
        }
    }
}
