package dev.rekap.decision.flow;

import dev.rekap.contracts.decisions.DecisionId;
import java.math.BigInteger;

/** The key by which an effect is found again: {@code RKP-}, the decision's id in base32 without padding, the action's number. */
final class ActionKey {

    private static final String PREFIX = "RKP-";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    /** 26 digits of 5 bits hold 128 bits and two zeros. */
    private static final int DIGITS = 26;

    private static final int PADDING_BITS = 2;

    private ActionKey() {}

    /** The same for ever; at most 40 characters. */
    static String of(DecisionId id, int action) {
        BigInteger bits = new BigInteger(id.value().toString().replace("-", ""), 16).shiftLeft(PADDING_BITS);
        StringBuilder key = new StringBuilder(PREFIX);
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            key.append(ALPHABET.charAt(bits.shiftRight(digit * BITS).intValue() & (ALPHABET.length() - 1)));
        }
        return key.append('-').append(action).toString();
    }
}
