package dev.rekap.gateway.channel.texts;

import java.util.Locale;

/** A text by name, an enum constant; the words stand in {@code texts_id.properties} and {@code texts_en.properties}. */
public interface Phrase {

    String name();

    /** The name in the files of texts. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
