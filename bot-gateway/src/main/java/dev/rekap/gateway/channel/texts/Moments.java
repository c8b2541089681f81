package dev.rekap.gateway.channel.texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as persons read them. */
public final class Moments {

    private static final DateTimeFormatter FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    private Moments() {}

    /** Day and minute, such as {@code 21 Nov 13.45}. */
    public static String shown(Instant time, ZoneId zone, Words words) {
        return DateTimeFormatter.ofPattern(words.say(Phrase.TIME_PATTERN), words.locale())
                .format(time.atZone(zone));
    }

    /** For the name of a document. */
    public static String inFileName(Instant time, ZoneId zone) {
        return FILE_NAME.format(time.atZone(zone));
    }
}
