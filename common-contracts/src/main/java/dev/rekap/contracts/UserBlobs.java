package dev.rekap.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the blobs of a user lie that belong to no report: all under one prefix, so that a user is forgotten by deleting it. The name
 * of the user does not stand in it. The names outlive a refactoring: they are pinned by a test.
 */
public record UserBlobs(UserId userId) {

    private static final int HASH_LENGTH = 32;
    private static final String USERS = "users/";
    private static final Pattern BUDGET_ENTRY = Pattern.compile("budgets/([0-9-]{10})/([0-9a-f]+)");

    /** What the keys of all budgets' markers begin with that lie under no user: the total ones, and the list of the users' ones. */
    public static final String BUDGETS = "budgets/";

    /** Marker: on this day nothing more is spent for anybody. */
    public static BlobKey totalBudgetSpent(LocalDate day) {
        return new BlobKey(BUDGETS + day);
    }

    /** What every key of the user begins with, slash included. */
    public String prefix() {
        return USERS + hash() + "/";
    }

    private String hash() {
        return sha256(userId.value()).substring(0, HASH_LENGTH);
    }

    /** Marker: on this day nothing more is spent for this user. */
    public BlobKey budgetSpent(LocalDate day) {
        return new BlobKey(prefix() + BUDGETS + day);
    }

    /** Says that there is the marker {@link #budgetSpent}: so all of a day are found by one listing. */
    public BlobKey budgetEntry(LocalDate day) {
        return new BlobKey(BUDGETS + day + "/" + hash());
    }

    /** The marker of which this key below {@link #BUDGETS} says that it is there; none if it is the total one itself. */
    public static Optional<BlobKey> markerOf(BlobKey entry) {
        Matcher parts = BUDGET_ENTRY.matcher(entry.value());
        return parts.matches()
                ? Optional.of(new BlobKey(USERS + parts.group(2) + "/" + BUDGETS + parts.group(1)))
                : Optional.empty();
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
