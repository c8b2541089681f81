package dev.rekap.gateway.orders.delivery;

import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.SentFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with recordings, in words. */
final class Problems {

    private Problems() {}

    /** Why a recording is refused or failed. */
    static String reason(SentFile file, Words words) {
        return reason(file.reason() == null ? "" : file.reason(), file.reasonText(), words);
    }

    /** The text for a code; where it is a stranger what its sender says, or else that something went wrong. */
    static String reason(String code, @Nullable String text, Words words) {
        return words.reason(code)
                .orElseGet(() -> text == null || text.isBlank() ? words.say(Phrase.REASON_UNKNOWN) : text);
    }

    /** How many recordings came to nothing; one that was only sent again is none. */
    static long failed(ChatReport report, List<SentFile> files) {
        long known = files.stream()
                .filter(file -> file.state() == SentFile.State.FAILED)
                .count();
        long refused = files.stream()
                .filter(file -> file.state() == SentFile.State.REFUSED && !file.isAgain())
                .count();
        // Progress counts failures before anybody says which recordings they are.
        return refused + Math.max(known, report.progress().failed());
    }
}
