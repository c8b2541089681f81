package dev.rekap.report.spending;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much may be spent on a day.
 *
 * @param soft from here on there are warnings, above 0; none for no warning
 * @param hard from here on nothing more is spent, above 0 and not below {@code soft}; none for no end
 */
public record Budget(@Nullable BigDecimal soft, @Nullable BigDecimal hard) {

    /** Whatever it takes. */
    public static final Budget NONE = new Budget(null, null);

    public Budget {
        if ((soft != null && soft.signum() <= 0) || (hard != null && hard.signum() <= 0)) {
            throw new IllegalArgumentException("a budget is above zero");
        }
        if (soft != null && hard != null && soft.compareTo(hard) > 0) {
            throw new IllegalArgumentException("a soft budget is not above the hard one");
        }
    }

    /** How far a budget is spent. */
    public enum State {
        /** Nothing to say. */
        WITHIN,
        /** The soft budget is spent. */
        WARNED,
        /** The hard budget is spent: work that costs is refused. */
        SPENT
    }

    /** Where such an amount stands. */
    public State state(BigDecimal spent) {
        if (hard != null && spent.compareTo(hard) >= 0) {
            return State.SPENT;
        }
        return soft != null && spent.compareTo(soft) >= 0 ? State.WARNED : State.WITHIN;
    }

    /** Whether there is none. */
    public boolean isNone() {
        return soft == null && hard == null;
    }
}
