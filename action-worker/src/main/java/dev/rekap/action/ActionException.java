package dev.rekap.action;

import dev.rekap.contracts.FailureCode;
import java.time.Duration;

/** An action did not succeed. The message is for the operator, without secrets and without what was said. */
public final class ActionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final Effect effect;
    private final Duration retryAfter;

    /** What is known of the effect. */
    public enum Effect {
        /** Nothing was changed. */
        NONE,
        /** Something may have been changed, and whoever does it again completes that and does not double it. */
        REPEATABLE,
        /** It may have been changed, or may yet be; only a look, later, tells. */
        POSSIBLE
    }

    /**
     * Says why.
     *
     * @param retryAfter the other side asked to be left alone this long; zero if it did not
     */
    public ActionException(FailureCode code, Effect effect, String detail, Duration retryAfter) {
        super(detail);
        this.code = code;
        this.effect = effect;
        this.retryAfter = retryAfter;
    }

    /** Nothing was changed. */
    public static ActionException refused(FailureCode code, String detail) {
        return new ActionException(code, Effect.NONE, detail, Duration.ZERO);
    }

    public FailureCode code() {
        return code;
    }

    public Effect effect() {
        return effect;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
