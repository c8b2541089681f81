package dev.rekap.indonesian;

/**
 * A word or a number of a text.
 *
 * @param text in lower case, without apostrophes
 * @param start offset of its first character in the text
 * @param end offset after its last character
 * @param number whether it is written in digits
 * @param capital whether it begins with a capital letter
 * @param glued whether nothing stands between it and the token before
 * @param before the punctuation mark between it and the token before, the last one if there are several; {@code ' '} if none
 */
public record Token(String text, int start, int end, boolean number, boolean capital, boolean glued, char before) {

    /** Its first letters, as a word of their own. */
    public Token first(int length) {
        return new Token(text.substring(0, length), start, start + length, false, capital, glued, before);
    }

    /** What follows the first letters, as a word of its own. */
    public Token rest(int length) {
        return new Token(text.substring(length), start + length, end, false, false, true, ' ');
    }

    public boolean isLetter() {
        return !number && text.length() == 1;
    }
}
