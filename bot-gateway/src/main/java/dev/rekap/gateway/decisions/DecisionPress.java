package dev.rekap.gateway.decisions;

import dev.rekap.contracts.decisions.DecisionId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of a card is pressed for. On the wire it is the letter of this product, a letter for the act, the decision, and
 * numbers; the form outlives a release, for the buttons of old messages stay in chats. A press names what may be pressed and proves
 * nothing: who pressed it, and whether it still fits, is checked.
 *
 * @param version of the decision that the button was made for; 0 where it does not matter
 * @param action number of the action; 0 for none
 * @param field place of the field in the action, from 0
 * @param reading place of the reading in the field, from 0
 */
public record DecisionPress(Act act, DecisionId decision, int version, int action, int field, int reading) {

    private static final char PRODUCT = 'd';

    private static final int RADIX = 36;

    private static final Pattern FORM = Pattern.compile(
            "d([a-z])([A-Za-z0-9_-]{22})\\.([0-9a-z]{1,5})\\.([0-9a-z]{1,3})\\.([0-9a-z]{1,3})\\.([0-9a-z]{1,3})");

    /** What can be done with a decision. */
    public enum Act {
        APPROVE('a'),
        REJECT('x'),
        /** Shows the card itself again. */
        SHOW('m'),
        /** Lists the fields. */
        CHANGE('e'),
        PLAN('p'),
        /** Chooses a field to change. */
        FIELD('f'),
        /** Takes one of the readings of a field. */
        READING('r'),
        /** Wants to write the value of a field. */
        WRITE('w'),
        UNDO('u'),
        /** It is for the shop. */
        FOR_SHOP('s'),
        /** It is for a report. */
        FOR_REPORT('o');

        private final char letter;

        Act(char letter) {
            this.letter = letter;
        }
    }

    /** Does something with a version of a decision. */
    public static DecisionPress of(Act act, DecisionId decision, int version) {
        return new DecisionPress(act, decision, version, 0, 0, 0);
    }

    /** Whether a button of this product carried it, whatever else it is. */
    public static boolean isOne(String data) {
        return !data.isEmpty() && data.charAt(0) == PRODUCT;
    }

    /** As the button carries it, at most 64 bytes. */
    public String data() {
        UUID id = decision.value();
        byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return String.valueOf(PRODUCT)
                + act.letter
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                + '.'
                + Integer.toString(version, RADIX)
                + '.'
                + Integer.toString(action, RADIX)
                + '.'
                + Integer.toString(field, RADIX)
                + '.'
                + Integer.toString(reading, RADIX);
    }

    /** Reads what a button carried; none if no release of this bot can have written it. */
    public static Optional<DecisionPress> parse(String data) {
        Matcher form = FORM.matcher(data);
        if (!form.matches()) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(form.group(2)));
        DecisionId decision = new DecisionId(new UUID(id.getLong(), id.getLong()));
        return Arrays.stream(Act.values())
                .filter(act -> act.letter == form.group(1).charAt(0))
                .findFirst()
                .map(act -> new DecisionPress(
                        act, decision, number(form, 3), number(form, 4), number(form, 5), number(form, 6)));
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group), RADIX);
    }
}
