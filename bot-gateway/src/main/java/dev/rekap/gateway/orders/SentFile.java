package dev.rekap.gateway.orders;

import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording that was sent for a report.
 *
 * @param position in the report, from 1, in order of arrival
 * @param unique Telegram's id of the content
 * @param telegramFile Telegram's id to download it by
 * @param name unique in the report, as the user and ingest-api see it
 * @param size in bytes; 0 if Telegram does not say
 * @param message that carried it
 * @param sentAt by Telegram's clock
 * @param file how the pipeline calls it; none before it was accepted
 * @param reason why it is refused or failed: the name of a {@link dev.rekap.contracts.FailureCode}, a code of ingest-api, or one of {@link Reasons}
 * @param reasonText what ingest-api says for users; none where there is only the code
 */
public record SentFile(
        ReportId report,
        int position,
        String unique,
        String telegramFile,
        String name,
        long size,
        long message,
        Instant sentAt,
        State state,
        @Nullable FileId file,
        @Nullable String reason,
        @Nullable String reasonText) {

    /** Positions beyond cannot be told apart in {@link #order()}; far above what a report lists. */
    private static final int POSITIONS = 1000;

    /** Why a recording is refused before the pipeline sees it; beside the codes of ingest-api. */
    public static final class Reasons {

        /** Above what bots may download. */
        public static final String TOO_LARGE = "FILE_TOO_LARGE";

        /** The report has the same recording. */
        public static final String DUPLICATE = "DUPLICATE_FILE";

        /** Telegram no longer has it. */
        public static final String GONE = "GONE_FROM_TELEGRAM";

        /** It could not be transferred to the pipeline in time. */
        public static final String NOT_TRANSFERRED = "NOT_BROUGHT";

        private Reasons() {}
    }

    /** Where a recording is. */
    public enum State {
        /** To be transferred to ingest-api. */
        WAITING,
        /** Ingest-api has it. */
        ACCEPTED,
        /** It did not become rows. */
        FAILED,
        /** It is no part of the report. */
        REFUSED
    }

    /** Whether it takes one of the report's places. */
    public boolean isTaken() {
        return state != State.REFUSED;
    }

    /** Whether it is refused because the report has it already. */
    public boolean isAgain() {
        return Reasons.DUPLICATE.equals(reason);
    }

    /** Where its rows stand in the table: larger is later. */
    public long order() {
        return sentAt.getEpochSecond() * POSITIONS + position;
    }

    /** Accepted by ingest-api under this id. */
    public SentFile accepted(FileId id) {
        return with(State.ACCEPTED, id, null, null);
    }

    /** Refused; the words are for where there is no text for the code. */
    public SentFile refused(String code, @Nullable String words) {
        return with(State.REFUSED, file, code, words);
    }

    /** Without rows, after all. */
    public SentFile failed(String code) {
        return with(State.FAILED, file, code, null);
    }

    /** The same recording, sent once more because it could not be had the first time. */
    public SentFile again(String newTelegramFile, long newMessage) {
        return new SentFile(
                report,
                position,
                unique,
                newTelegramFile,
                name,
                size,
                newMessage,
                sentAt,
                State.WAITING,
                null,
                null,
                null);
    }

    private SentFile with(State newState, @Nullable FileId newFile, @Nullable String code, @Nullable String words) {
        return new SentFile(
                report, position, unique, telegramFile, name, size, message, sentAt, newState, newFile, code, words);
    }
}
