package dev.rekap.stt.engine.sphinx;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of PocketSphinx.
 *
 * @param model folder of its English acoustic model
 */
@ConfigurationProperties("rekap.stt.sphinx")
public record SphinxSettings(
        @DefaultValue("/usr/share/pocketsphinx/model/en-us/en-us")
        Path model) {}
