package dev.rekap.gateway.channel.texts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The words of one language. */
public final class Words {

    private static final String FAILURE = "failure.";

    private final Locale locale;
    private final Properties patterns;

    Words(Locale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * A phrase.
     *
     * @param arguments as the phrase numbers them, from 0; numbers are written as the language does
     */
    public String say(Phrase phrase, Object... arguments) {
        return format(phrase.key(), arguments).orElseThrow(() -> new IllegalStateException("no text for " + phrase));
    }

    /** Why a recording failed or was refused, by the stable code; none where the code is a stranger. */
    public Optional<String> reason(String code) {
        return format(FAILURE + code);
    }

    /** What a command does, for the menu. */
    public Optional<String> command(String name) {
        return format("command." + name);
    }

    Set<String> keys() {
        return patterns.stringPropertyNames();
    }

    String pattern(String key) {
        return patterns.getProperty(key, "");
    }

    private Optional<String> format(String key, Object... arguments) {
        return Optional.ofNullable(patterns.getProperty(key))
                .map(pattern -> new MessageFormat(pattern, locale).format(arguments));
    }
}
