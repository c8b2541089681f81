package dev.rekap.gateway.channel.texts;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
    public String text(Phrase phrase, Object... arguments) {
        return format(phrase.key(), arguments).orElseThrow(() -> new IllegalStateException("no text for " + phrase));
    }

    /** An amount of money, such as {@code Rp 1.600,75}; other currencies by their code. */
    public String money(String currency, BigDecimal amount) {
        return text(ChannelPhrase.MONEY, currency.equals("IDR") ? "Rp" : currency, amount);
    }

    /** Day and minute, such as {@code 21 Nov 13.45}. */
    public String time(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern(text(ChannelPhrase.TIME_PATTERN), locale)
                .format(time.atZone(zone));
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
