package dev.rekap.gateway.channel.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The languages of the bot. */
public final class Texts {

    public static final Locale INDONESIAN = Locale.of("id");

    public static final Locale ENGLISH = Locale.ENGLISH;

    /** In the order in which they are offered. */
    public static final List<Locale> LOCALES = List.of(INDONESIAN, ENGLISH);

    private static final Words INDONESIAN_WORDS = read(INDONESIAN);

    private static final Words ENGLISH_WORDS = read(ENGLISH);

    private Texts() {}

    /** The words for a locale: English for any English, else Indonesian. */
    public static Words of(Locale locale) {
        return isEnglish(locale.getLanguage()) ? ENGLISH_WORDS : INDONESIAN_WORDS;
    }

    /**
     * Whom to speak to in which language.
     *
     * @param choice of the user, which counts first
     * @param languageCode IETF tag that the user's Telegram speaks; none if it does not say
     */
    public static Locale locale(@Nullable Locale choice, @Nullable String languageCode) {
        if (choice != null) {
            return choice;
        }
        return languageCode != null && isEnglish(languageCode) ? ENGLISH : INDONESIAN;
    }

    private static boolean isEnglish(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return lower.equals("en") || lower.startsWith("en-") || lower.startsWith("en_");
    }

    private static Words read(Locale locale) {
        String file = "/texts_" + locale.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(locale, properties);
    }
}
