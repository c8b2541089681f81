package dev.rekap.gateway.orders;

import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers reports and their recordings. Every call belongs to the caller's transaction. */
public interface ChatReports {

    /** The report that takes recordings of this user in this chat, locked. */
    Optional<ChatReport> open(long chat, long user);

    /**
     * The newest reports first.
     *
     * @param chat only those of this chat; none for all
     */
    List<ChatReport> latest(long user, @Nullable Long chat, int most);

    /** The report, locked until the transaction ends. */
    Optional<ChatReport> lock(ReportId report);

    Optional<ChatReport> find(ReportId report);

    /** How many reports of this user are unfinished, in all chats. */
    int unfinished(long user);

    void add(ChatReport report);

    /** Saves what changed; a report that is not there any more stays away. */
    void save(ChatReport report);

    /** Its recordings, in order of arrival. */
    List<SentFile> files(ReportId report);

    Optional<SentFile> file(ReportId report, int position);

    void add(SentFile file);

    void save(SentFile file);

    /** Whether this notice of the report is the first of its kind; it is recorded. */
    boolean firstTime(ReportId report, Notice notice);

    /** Changes the language of the user's unfinished reports. */
    void setLanguage(long user, Locale locale);

    /** Deletes all reports of the user. */
    void forget(long user);

    /** What happened since. */
    Figures figures(Instant since);

    /** Notices that are sent once per report. */
    enum Notice {
        FULL,
        SURPLUS,
        AGAIN,
        TOO_LARGE,
        REMINDED
    }

    /**
     * Figures over all users.
     *
     * @param reports opened
     * @param delivered reports with a table
     * @param files sent
     * @param failed files refused or without rows
     * @param audioSeconds heard
     */
    record Figures(long reports, long delivered, long files, long failed, double audioSeconds) {}
}
