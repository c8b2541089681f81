package dev.rekap.stt.engine;

import java.util.Locale;
import java.util.Map;

/** Where a language is spoken, for APIs that know no language without its country. */
public final class LanguageRegions {

    /** By Unicode's likely subtags, for what is spoken in Indonesia and around. */
    private static final Map<String, String> LIKELY =
            Map.of("id", "ID", "jv", "ID", "su", "ID", "ms", "MY", "en", "US", "zh", "CN", "ta", "IN", "th", "TH");

    private LanguageRegions() {}

    /** The tag with a region, such as {@code id-ID} for {@code id}; the tag as it is if there is one or none is likely. */
    public static String tag(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String region = LIKELY.get(locale.getLanguage());
        return locale.getCountry().isEmpty() && region != null ? locale.getLanguage() + "-" + region : language;
    }
}
