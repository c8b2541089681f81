package dev.rekap.http;

import java.util.Optional;

/** Verifies the tokens of links that a service gives to guests; declared as a bean. */
@FunctionalInterface
public interface GuestTokens {

    /** The guest that this token was given to, or none if it is no such token, is forged, or has expired. */
    Optional<Caller.Guest> verify(String token);
}
