package dev.rekap.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Where the blobs of a user lie that belong to no report: all under one prefix, so that a user is forgotten by deleting it. The name
 * of the user does not stand in it. The names outlive a refactoring: they are pinned by a test.
 */
public record UserBlobs(UserId userId) {

    /** What every marker of all users together begins with, slash included. */
    public static final String TOTAL_BUDGETS = "budgets/";

    private static final int HASH_LENGTH = 32;

    /** Marker: on this day nothing more is spent for anybody. */
    public static BlobKey totalBudgetSpent(LocalDate day) {
        return new BlobKey(TOTAL_BUDGETS + day);
    }

    /** What every key of the user begins with, slash included. */
    public String prefix() {
        return "users/" + sha256(userId.value()).substring(0, HASH_LENGTH) + "/";
    }

    /** Marker: on this day nothing more is spent for this user. */
    public BlobKey budgetSpent(LocalDate day) {
        return new BlobKey(prefix() + "budgets/" + day);
    }

    /**
     * What was heard in a recording, for when the same bytes come again in another report.
     *
     * @param sha256 of the recording, in hexadecimal digits
     * @param settings whatever decides what is heard, such as engine, model and language; other settings are another key
     */
    public BlobKey transcript(String sha256, String settings) {
        return new BlobKey(
                prefix() + "transcripts/" + sha256 + "-" + sha256(settings).substring(0, HASH_LENGTH) + ".json");
    }

    /** Names, streets and products of this user's orders, which engines are told to listen for. */
    public BlobKey vocabulary() {
        return new BlobKey(prefix() + "vocabulary.json");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
