package dev.rekap.gateway;

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
 * @param name unique in the report, as the person and ingest-api see it
 * @param size in bytes; 0 if Telegram does not say
 * @param message that brought it
 * @param sentAt by Telegram's clock
 * @param file how the pipeline calls it; none before it was accepted
 * @param reason why it is refused or failed: the name of a {@link dev.rekap.contracts.FailureCode}, a code of ingest-api, or one of {@link Reasons}
 * @param reasonText what ingest-api says for people; none where there is only the code
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

    /** Where a recording is. */
    public enum State {
        /** To be brought to ingest-api. */
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
