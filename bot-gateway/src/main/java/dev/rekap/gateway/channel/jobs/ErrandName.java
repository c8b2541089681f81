package dev.rekap.gateway.channel.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.orders.jobs.Errand;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An errand as a row of the tables: its kind, and what it is about. The names outlive a release, for rows may wait for a day.
 *
 * @param task the kind
 * @param instance what it is about, and a random part so that no two are the same
 */
record ErrandName(String task, String instance) {

    static final String TRANSFER = "transfer";
    static final String SEAL = "seal";
    static final String CANCEL = "cancel";
    static final String RETRY = "retry";
    static final String FETCH = "fetch";
    static final String SUMMARIZE = "summarize";
    static final String ERASE = "erase";
    static final String FORGET = "forget";
    static final String FIGURES = "figures";
    static final String VOCABULARY = "vocabulary";
    static final String SHOW = "show";
    static final String REMIND = "remind";
    static final String EXPIRE = "expire";

    static ErrandName of(Errand errand) {
        return switch (errand) {
            case Errand.Transfer(var report, var position, var message) -> name(TRANSFER, report, position, message);
            case Errand.Seal(var report) -> name(SEAL, report);
            case Errand.Cancel(var report) -> name(CANCEL, report);
            case Errand.Retry(var report, var version) -> name(RETRY, report, version);
            case Errand.Fetch(var report, var chat, var locale) -> name(FETCH, report, chat, locale.getLanguage());
            case Errand.Summarize(var report, var chat, var locale) ->
                name(SUMMARIZE, report, chat, locale.getLanguage());
            case Errand.Erase(var report) -> name(ERASE, report);
            case Errand.Forget(var person, var chat, var locale) -> name(FORGET, person, chat, locale.getLanguage());
            case Errand.Figures(var chat, var locale) -> name(FIGURES, chat, locale.getLanguage());
            case Errand.Vocabulary(var person, var clear, var chat, var locale) ->
                name(VOCABULARY, person, clear, chat, locale.getLanguage());
            case Errand.Show(var report) -> name(SHOW, report);
            case Errand.Remind(var report) -> name(REMIND, report);
            case Errand.Expire(var report) -> name(EXPIRE, report);
        };
    }

    private static ErrandName name(String task, Object... parts) {
        StringBuilder instance = new StringBuilder();
        for (Object part : parts) {
            instance.append(part).append('/');
        }
        return new ErrandName(task, instance.append(UUID.randomUUID()).toString());
    }

    /** The errand; none if no release of this bot can have written it. */
    Optional<Errand> errand() {
        String[] parts = instance.split("/");
        try {
            return Optional.ofNullable(
                    switch (task) {
                        case TRANSFER ->
                            new Errand.Transfer(report(parts), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
                        case SEAL -> new Errand.Seal(report(parts));
                        case CANCEL -> new Errand.Cancel(report(parts));
                        case RETRY -> new Errand.Retry(report(parts), Integer.parseInt(parts[1]));
                        case FETCH -> new Errand.Fetch(report(parts), Long.parseLong(parts[1]), Locale.of(parts[2]));
                        case SUMMARIZE ->
                            new Errand.Summarize(report(parts), Long.parseLong(parts[1]), Locale.of(parts[2]));
                        case ERASE -> new Errand.Erase(report(parts));
                        case FORGET ->
                            new Errand.Forget(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Locale.of(parts[2]));
                        case FIGURES -> new Errand.Figures(Long.parseLong(parts[0]), Locale.of(parts[1]));
                        case VOCABULARY ->
                            new Errand.Vocabulary(
                                    Long.parseLong(parts[0]),
                                    Boolean.parseBoolean(parts[1]),
                                    Long.parseLong(parts[2]),
                                    Locale.of(parts[3]));
                        case SHOW -> new Errand.Show(report(parts));
                        case REMIND -> new Errand.Remind(report(parts));
                        case EXPIRE -> new Errand.Expire(report(parts));
                        default -> null;
                    });
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static ReportId report(String[] parts) {
        return ReportId.parse(parts[0]);
    }
}
