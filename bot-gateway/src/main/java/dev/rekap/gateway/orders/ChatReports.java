package dev.rekap.gateway.orders;

import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers reports and their recordings. Every call belongs to the caller's transaction. */
public interface ChatReports {

    /** The report that takes recordings of this person in this chat, locked. */
    Optional<ChatReport> open(long chat, long person);

    /**
     * The newest reports first.
     *
     * @param chat only those of this chat; none for all
     */
    List<ChatReport> latest(long person, @Nullable Long chat, int most);

    /** The report, locked until the transaction ends. */
    Optional<ChatReport> lock(ReportId report);

    Optional<ChatReport> find(ReportId report);

    /** How many reports of this person are unfinished, in all chats. */
    int unfinished(long person);

    void add(ChatReport report);

    /** Saves what changed; a report that is not there any more stays away. */
    void save(ChatReport report);

    /** Its recordings, in order of arrival. */
    List<SentFile> files(ReportId report);

    Optional<SentFile> file(ReportId report, int position);

    void add(SentFile file);

    void save(SentFile file);

    /** Whether this is to be told of the report for the first time; it is noted as told. */
    boolean firstTime(ReportId report, Notice notice);

    /** Has the person's unfinished reports speak another language. */
    void speak(long person, Locale locale);

    /** What happened since. */
    Figures figures(Instant since);

    /** What is told once per report. */
    enum Notice {
        FULL,
        SURPLUS,
        AGAIN,
        TOO_LARGE,
        REMINDED
    }

    /**
     * Figures over all persons.
     *
     * @param reports opened
     * @param delivered reports with a table
     * @param files sent
     * @param failed files refused or without rows
     * @param audioSeconds heard
     */
    record Figures(long reports, long delivered, long files, long failed, double audioSeconds) {}
}
