package dev.rekap.report.retention;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Users who asked to be forgotten, until everything about them is deleted. */
public interface ForgottenUsers {

    /**
     * A user who is being forgotten.
     *
     * @param day on which they asked; for as long as it lasts, what was spent stays theirs
     * @param at when they asked; what they send later is not concerned
     */
    record Forgotten(UserId user, LocalDate day, Instant at) {

        /** Without the name, which is not to stand in a log. */
        @Override
        public String toString() {
            return "a user";
        }
    }

    /** Notes that a user is to be forgotten; again is later. */
    void add(Forgotten forgotten);

    /**
     * Claims a user of whom something may be left; other replicas pass them over for a while.
     *
     * @param now the time
     * @param until end of the claim
     */
    Optional<Forgotten> claim(Instant now, Instant until);

    /**
     * Reports of a user that began before they asked to be forgotten, also such as a late fact recreated.
     *
     * @param most how many at most
     */
    List<ReportId> reports(Forgotten forgotten, int most);

    /** Puts off the next look. */
    void postpone(Forgotten forgotten, Instant due);

    /**
     * Takes the name of a user out of everything that outlives them, and out of the notes, unless they have asked again since.
     *
     * @param day before which spending loses the name
     */
    void remove(Forgotten forgotten, LocalDate day);

    /**
     * Deletes what was spent before a day.
     *
     * @param most rows at most
     * @return how many rows were deleted
     */
    int forgetSpending(LocalDate day, int most);
}
