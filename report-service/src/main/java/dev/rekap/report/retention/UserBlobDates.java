package dev.rekap.report.retention;

import dev.rekap.contracts.UserId;
import java.time.Instant;
import java.util.Optional;

/** When the blobs of a user that belong to no report are to be checked for their age. A user who has none is not in here. */
public interface UserBlobDates {

    /** Notes that there may be something to delete at a time; of several times the first and the last count. */
    void add(UserId user, Instant due);

    /**
     * Claims a user whose blobs are to be checked; other replicas pass them over for a while.
     *
     * @param now the time
     * @param until end of the claim
     */
    Optional<UserId> claim(Instant now, Instant until);

    /**
     * Notes that what was too old is deleted.
     *
     * @param next when the next blob gets too old; none if no such blob is left
     */
    void checked(UserId user, Optional<Instant> next, Instant now);
}
