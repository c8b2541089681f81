package dev.rekap.indonesian;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words and numbers that know where they stood. */
public final class Tokenizer {

    /** Characters that are a number, alone or after digits. */
    private static final String FRACTIONS = "½¼¾⅓";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private char before = ' ';

    private Tokenizer(String text) {
        this.text = text;
    }

    public static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length()) {
            tokenizer.step();
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void step() {
        char c = text.charAt(at);
        if (isDigit(at)) {
            add(endOfNumber(), true);
        } else if (Character.isLetter(c)) {
            int end = endOfInitials();
            add(end > at ? end : endOfWord(), false);
        } else {
            if (c == '\n') {
                before = '.';
            } else if (!Character.isWhitespace(c)) {
                before = c;
            }
            at++;
        }
    }

    private void add(int end, boolean number) {
        String raw = text.substring(at, end);
        String plain = number ? raw : raw.replaceAll("['’./]", "").toLowerCase(Locale.ROOT);
        boolean glued = !tokens.isEmpty() && before == ' ' && tokens.getLast().end() == at;
        tokens.add(new Token(plain, at, end, number, Character.isUpperCase(raw.charAt(0)), glued, before));
        before = ' ';
        at = end;
    }

    /** Digits, with points or commas between digits: {@code 1.000}, {@code 1,5}. */
    private int endOfNumber() {
        int end = at;
        while (end < text.length() && (isDigit(end) || isSeparator(end))) {
            end++;
        }
        return end;
    }

    private boolean isSeparator(int i) {
        return (text.charAt(i) == '.' || text.charAt(i) == ',') && isDigit(i + 1);
    }

    private boolean isDigit(int i) {
        return i < text.length() && (Character.isDigit(text.charAt(i)) || FRACTIONS.indexOf(text.charAt(i)) >= 0);
    }

    private boolean isLetter(int i) {
        return i < text.length() && Character.isLetter(text.charAt(i));
    }

    private int endOfWord() {
        int end = at;
        while (isLetter(end) || isApostrophe(end)) {
            end++;
        }
        return end;
    }

    private boolean isApostrophe(int i) {
        return i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == '’') && isLetter(i + 1);
    }

    /** Initials such as {@code a.n.} and {@code a/n} are one word; returns where they end, or the present place if there are none. */
    private int endOfInitials() {
        int end = at;
        int letters = 0;
        while (isLetter(end) && !isLetter(end + 1) && end + 1 < text.length() && isBetweenInitials(end + 1)) {
            end += 2;
            letters++;
        }
        if (letters > 0 && isLetter(end) && !isLetter(end + 1)) {
            end++;
            letters++;
        }
        return letters > 1 ? end : at;
    }

    private boolean isBetweenInitials(int i) {
        char c = text.charAt(i);
        boolean slash = c == '/' && isLetter(i + 1) && !isLetter(i + 2);
        return c == '.' || slash;
    }
}
