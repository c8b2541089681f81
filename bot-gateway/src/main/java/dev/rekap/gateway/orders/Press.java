package dev.rekap.gateway.orders;

import dev.rekap.contracts.orders.ReportId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request of a button. On the wire it is a digit for the version of this form, a letter for the act, and what it is about;
 * the form outlives a release, for the buttons of old messages stay in chats.
 */
public sealed interface Press {

    /** What follows the letter of a choice. */
    Pattern CHOICE = Pattern.compile("([^.]+)\\.([0-9]{1,9})\\.([0-9]{1,3})");

    /** An act on a report. */
    enum Act {
        DONE('d'),
        CANCEL('c'),
        RETRY('r'),
        XLSX('x'),
        SUMMARY('s'),
        FETCH('f'),
        CSV('v'),
        CORRECT('p');

        private final char letter;

        Act(char letter) {
            this.letter = letter;
        }
    }

    /** Do that to a report. */
    record OnReport(Act act, ReportId report) implements Press {

        @Override
        public String data() {
            return "1" + act.letter + encoded(report.value());
        }
    }

    /**
     * Take a choice of a correction. What it does stands in the database, so that nobody can make one up.
     *
     * @param revision that the message showed
     * @param index of the choice in it, from 0
     */
    record Choose(CorrectionId correction, int revision, int index) implements Press {

        @Override
        public String data() {
            return "1z" + encoded(correction.value()) + "." + revision + "." + index;
        }
    }

    /** Speak that language. */
    record Speak(Locale locale) implements Press {

        @Override
        public String data() {
            return "1l" + locale.getLanguage();
        }
    }

    /** Use the usual columns again. */
    record ResetColumns() implements Press {

        @Override
        public String data() {
            return "1k";
        }
    }

    /** Forget the user, or rather not. */
    record Forget(long user, boolean sure) implements Press {

        @Override
        public String data() {
            return (sure ? "1y" : "1n") + user;
        }
    }

    /** As the button carries it, at most 64 bytes. */
    String data();

    /** Reads what a button carried; none if no release of this bot can have written it. */
    static Optional<Press> parse(String data) {
        if (data.length() < 2 || data.charAt(0) != '1') {
            return Optional.empty();
        }
        String rest = data.substring(2);
        return switch (data.charAt(1)) {
            case 'l' ->
                rest.equals("id") || rest.equals("en") ? Optional.of(new Speak(Locale.of(rest))) : Optional.empty();
            case 'k' -> rest.isEmpty() ? Optional.of(new ResetColumns()) : Optional.empty();
            case 'y' -> user(rest).map(user -> new Forget(user, true));
            case 'n' -> user(rest).map(user -> new Forget(user, false));
            case 'z' -> choose(rest);
            default -> onReport(data.charAt(1), rest);
        };
    }

    private static Optional<Long> user(String digits) {
        return digits.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    private static Optional<Press> onReport(char letter, String encoded) {
        for (Act act : Act.values()) {
            if (act.letter == letter) {
                return id(encoded).map(report -> new OnReport(act, new ReportId(report)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Press> choose(String rest) {
        Matcher parts = CHOICE.matcher(rest);
        return parts.matches()
                ? id(parts.group(1))
                        .map(id -> new Choose(
                                new CorrectionId(id),
                                Integer.parseInt(parts.group(2)),
                                Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    private static String encoded(UUID id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<UUID> id(String encoded) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != Long.BYTES * 2) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }
}
