package dev.rekap.decision;

import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash of what a person approves: SHA-256 over the actions in the order of their numbers. Of each: number, kind, how many fields,
 * each field's name and value in the order of names, how many pictures, their numbers in order.
 *
 * <p>Every part is written as its length in bytes of UTF-8, a colon, and its bytes; so no value can pass for another. A field without a
 * value is left out: it is not done.
 */
final class ContentHash {

    private ContentHash() {}

    /** 64 lower-case hexadecimal digits. */
    static String of(List<ProposedAction> actions) {
        MessageDigest digest = sha256();
        actions.stream().sorted(Comparator.comparingInt(ProposedAction::number)).forEach(action -> add(digest, action));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, ProposedAction action) {
        List<ProposedField> fields = action.fields().stream()
                .filter(field -> field.value() != null)
                .sorted(Comparator.comparing(ProposedField::name))
                .toList();
        add(digest, action.number());
        add(digest, action.kind());
        add(digest, fields.size());
        fields.forEach(field -> {
            add(digest, field.name());
            add(digest, String.valueOf(field.value()));
        });
        add(digest, action.pictures().size());
        action.pictures().forEach(picture -> add(digest, picture.intValue()));
    }

    private static void add(MessageDigest digest, int number) {
        add(digest, Integer.toString(number));
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
