package dev.rekap.report.retention;

import dev.rekap.contracts.UserId;
import java.time.LocalDate;
import java.util.List;

/** Users who asked to be forgotten, until everything about them is deleted. */
public interface ForgottenUsers {

    /**
     * Notes that a user is to be forgotten; again is later.
     *
     * @param day on which; for as long as it lasts, what was spent stays theirs
     */
    void add(UserId user, LocalDate day);

    /** Who was to be forgotten before a day. */
    List<UserId> before(LocalDate day);

    /** Takes the name of a user out of what was spent before a day, and out of the notes. */
    void forget(UserId user, LocalDate day);

    /** Deletes what was spent before a day. */
    void forgetSpending(LocalDate day);
}
