package dev.rekap.report.spending;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A daily budget: a soft and a hard limit.
 *
 * @param soft from here on there are warnings, above 0; none for no warning
 * @param hard from here on nothing more is spent, above 0 and not below {@code soft}; none for no end
 */
public record SpendingLimit(
        @Nullable BigDecimal soft, @Nullable BigDecimal hard) {

    /** Unlimited budget. */
    public static final SpendingLimit UNLIMITED = new SpendingLimit(null, null);

    public SpendingLimit {
        if ((soft != null && soft.signum() <= 0) || (hard != null && hard.signum() <= 0)) {
            throw new IllegalArgumentException("a budget is above zero");
        }
        if (soft != null && hard != null && soft.compareTo(hard) > 0) {
            throw new IllegalArgumentException("a soft budget is not above the hard one");
        }
    }

    /** The state of a budget. */
    public enum State {
        /** Below all limits. */
        WITHIN,
        /** The soft budget is spent. */
        WARNED,
        /** The hard budget is spent: work that costs is refused. */
        SPENT
    }

    /** The state of the budget after spending this amount. */
    public State state(BigDecimal spent) {
        if (hard != null && spent.compareTo(hard) >= 0) {
            return State.SPENT;
        }
        return soft != null && spent.compareTo(soft) >= 0 ? State.WARNED : State.WITHIN;
    }

    /** Whether there is neither limit. */
    public boolean isUnlimited() {
        return soft == null && hard == null;
    }
}
