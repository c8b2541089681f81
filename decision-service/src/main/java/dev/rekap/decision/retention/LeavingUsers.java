package dev.rekap.decision.retention;

import dev.rekap.contracts.UserId;
import dev.rekap.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Users who asked to be forgotten, until everything about them is deleted. */
public interface LeavingUsers {

    /**
     * A user who is being forgotten.
     *
     * @param at when they asked; what they send later is not concerned
     */
    record Leaving(UserId user, Instant at) {

        /** Without the name, which is not to stand in a log. */
        @Override
        public String toString() {
            return "a user";
        }
    }

    /** Notes that a user is to be forgotten; again is later. Their policies are deleted at once. */
    void add(Leaving leaving);

    /**
     * Claims a user of whom something may be left; other replicas pass them over for a while.
     *
     * @param until end of the claim
     */
    Optional<Leaving> claim(Instant now, Instant until);

    /** Decisions of a user that began before they asked to be forgotten. */
    List<Decision> decisions(Leaving leaving);

    /** Puts off the next look. */
    void postpone(Leaving leaving, Instant due);

    /**
     * Takes the name of a user out of what was spent, and out of the notes, unless they have asked again since.
     *
     * @param day before which spending loses the name
     */
    void remove(Leaving leaving, LocalDate day);
}
