package dev.rekap.report.spending;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums up spending. */
public interface Costs {

    /** How many users a {@link Period} names at most: those who cost most. */
    int MOST_USERS = 200;

    /** What was spent on a day. */
    record OfDay(LocalDate day, Cost cost) {}

    /** What was spent for a user; for those who were forgotten there is no name. */
    record OfUser(@Nullable UserId userId, Cost cost) {}

    /** What a provider was paid for a model. */
    record OfProvider(String stage, String provider, String model, Cost cost) {}

    /**
     * Some days.
     *
     * @param total of them
     * @param days on which something was asked, earliest first
     * @param users who cost most first, at most {@value #MOST_USERS}
     * @param providers who were paid most first
     */
    record Period(Cost total, List<OfDay> days, List<OfUser> users, List<OfProvider> providers) {

        public Period {
            days = List.copyOf(days);
            users = List.copyOf(users);
            providers = List.copyOf(providers);
        }
    }

    /** What the files of a report cost, over all its versions; files without calls are left out. */
    Map<FileId, Cost> ofReport(ReportId report);

    /**
     * What some days cost.
     *
     * @param from first day
     * @param to last day
     * @param user whose; none for everybody
     */
    Period between(LocalDate from, LocalDate to, Optional<UserId> user);
}
