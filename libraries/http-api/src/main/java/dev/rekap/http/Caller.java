package dev.rekap.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the bearer token says. A controller takes it as a parameter with
 * {@link org.springframework.security.core.annotation.AuthenticationPrincipal}.
 */
public sealed interface Caller {

    /** Whether the caller may see and change what belongs to this user. */
    boolean mayActFor(UserId user);

    /**
     * The user that a call is about.
     *
     * @param asked may be left out with a user's own key
     * @throws ProblemException if the caller may not act for this user, or names none and has none
     */
    default UserId about(@Nullable UserId asked) {
        if (asked != null) {
            if (!mayActFor(asked)) {
                throw new ProblemException(StandardProblem.FORBIDDEN);
            }
            return asked;
        }
        return switch (this) {
            case User(UserId own) -> own;
            case Service _, Guest _ -> throw new ProblemException(StandardProblem.MISSING_USER_ID);
        };
    }

    /** Another service or the operator: it may act for everybody. */
    record Service() implements Caller {

        @Override
        public boolean mayActFor(UserId user) {
            return true;
        }
    }

    /**
     * The holder of a link that opens one thing: it may act for no user, and sees nothing but what a service shows to guests.
     *
     * @param subject what the link opens, in the words of the service that gave it
     * @param generation of the links to that subject; the service that gave it knows whether it was revoked
     */
    record Guest(String subject, int generation) implements Caller {

        @Override
        public boolean mayActFor(UserId user) {
            return false;
        }
    }

    /**
     * A user with a key of their own.
     *
     * @param userId who they are
     */
    record User(UserId userId) implements Caller {

        @Override
        public boolean mayActFor(UserId user) {
            return user.equals(userId);
        }
    }
}
