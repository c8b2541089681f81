package dev.rekap.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a decision. Entries are only ever added.
 *
 * @param at when
 * @param version of the decision after it
 * @param who a person's id, or {@value #SYSTEM}, {@value #POLICY}, {@value #TIME}
 * @param what happened
 * @param action number of the action it is about
 * @param field name of the field that was changed
 * @param value of the field afterwards; empty if it was emptied
 * @param hash of what was approved
 * @param detail a code, or the reference of a receipt
 */
public record AuditEntry(
        Instant at,
        int version,
        String who,
        What what,
        @Nullable Integer action,
        @Nullable String field,
        @Nullable String value,
        @Nullable String hash,
        @Nullable String detail) {

    /** A worker's result. */
    public static final String SYSTEM = "system";

    /** The owner's policy. */
    public static final String POLICY = "policy";

    /** A deadline. */
    public static final String TIME = "time";

    /** Kinds of entries. */
    public enum What {
        COLLECTED,
        EDITED,
        /** An edited caption came after the approval. */
        EDIT_REFUSED,
        PROPOSED,
        READING_FAILED,
        ANSWERED,
        PLANNED,
        PLAN_FAILED,
        APPROVED,
        REJECTED,
        EXPIRED,
        DONE,
        /** The effect turned up after it was thought not to be there. */
        DONE_LATE,
        NOT_DONE,
        OUTCOME_UNKNOWN,
        LOOKED_UP,
        UNDO_REQUESTED,
        UNDONE,
        NOT_UNDONE,
        /** A kind of a later version. */
        UNKNOWN
    }

    public static AuditEntry of(Instant at, int version, String who, What what) {
        return new AuditEntry(at, version, who, what, null, null, null, null, null);
    }

    public AuditEntry ofAction(int number) {
        return new AuditEntry(at, version, who, what, number, field, value, hash, detail);
    }

    public AuditEntry withField(String name, String newValue) {
        return new AuditEntry(at, version, who, what, action, name, newValue, hash, detail);
    }

    public AuditEntry withHash(String approved) {
        return new AuditEntry(at, version, who, what, action, field, value, approved, detail);
    }

    public AuditEntry withDetail(String text) {
        return new AuditEntry(at, version, who, what, action, field, value, hash, text);
    }
}
