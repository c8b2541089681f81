package dev.rekap.report;

/**
 * A report before and after a change.
 *
 * @param before as it was
 * @param after as it is
 */
public record ReportChange(Report before, Report after) {

    public boolean happened() {
        return !before.equals(after);
    }

    /** Whether it was this change that ended the version. */
    public boolean ended() {
        return !before.status().isTerminal() && after.status().isTerminal();
    }
}
