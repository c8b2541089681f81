package dev.rekap.contracts;

import java.util.regex.Pattern;

/** Whose report it is: 1 to 64 characters, letters, digits and {@code . _ : @ + -}; it never is a path or markup. */
@SingleValue
public record UserId(String value) {

    public static final int MAX_LENGTH = 64;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}._:@+-]{1," + MAX_LENGTH + "}");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value is empty, too long or holds another character
     */
    public UserId {
        if (value.length() > MAX_LENGTH || !ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("user_id takes 1 to 64 letters, digits or . _ : @ + -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
