package dev.rekap.extraction.config;

import dev.rekap.model.settings.Choice;
import dev.rekap.provider.settings.ShadowCheck;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shadow extractor.
 *
 * @param shadow at most one, with the settings of that extractor; empty if there is none
 * @param shadowShare of the transcripts that are sampled, 0 to 1
 */
@ConfigurationProperties("rekap.extraction")
record ExtractorShadowSettings(
        @DefaultValue List<Choice> shadow,
        @DefaultValue("0.05") double shadowShare) {

    ExtractorShadowSettings {
        shadow = List.copyOf(shadow);
        ShadowCheck.require("rekap.extraction", shadow, Choice.AUTO, shadowShare);
    }
}
