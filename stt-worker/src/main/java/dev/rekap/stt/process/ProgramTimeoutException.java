package dev.rekap.stt.process;

import java.time.Duration;

/** A program did not end in time and was killed. */
public final class ProgramTimeoutException extends Exception {

    private static final long serialVersionUID = 1L;

    public ProgramTimeoutException(String program, Duration limit) {
        super(program + " took more than " + limit.toSeconds() + " s");
    }
}
