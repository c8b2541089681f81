package dev.rekap.extraction.rules.record;

import dev.rekap.extraction.rules.address.AddressPart;
import dev.rekap.extraction.rules.address.AddressPart.Kind;
import dev.rekap.extraction.rules.mention.Mention.Name;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import java.util.List;

/**
 * How sure the grammar is, from 0 to 1: 0.9 and more said with a cue and in full, 0.7 and more understood from words beside it,
 * below that understood from its place alone, or beside something that is not understood.
 */
final class FieldConfidence {

    static final double PHONE = 0.9;

    /** Of an amount that is one of several alike. */
    static final double EACH = 0.6;

    /** The most where one thing beside the value is not explained; each further one takes a step off. */
    private static final double DOUBTED = 0.6;

    private static final double STEP = 0.1;
    private static final double LEAST = 0.2;

    private static final double CORRECTION = 0.1;
    private static final double UNCOMMON = 0.1;

    private FieldConfidence() {}

    static double of(Name name) {
        double base = switch (name.cue()) {
            case STRONG -> 0.95;
            case FOR, SELF -> 0.9;
            case HONORIFIC -> 0.85;
            case BARE -> 0.65;
        };
        return rounded(base - (name.common() ? 0 : UNCOMMON) - (name.corrected() ? CORRECTION : 0));
    }

    static double of(List<AddressPart> parts, boolean cued, boolean corrected) {
        boolean road = parts.stream().anyMatch(part -> part.kind() == Kind.ROAD);
        boolean unknown = parts.stream().anyMatch(part -> part.kind() == Kind.WORDS);
        double base = unknown ? 0.65 : road && parts.size() > 1 ? 0.95 : road ? 0.85 : cued ? 0.7 : 0.6;
        return rounded(base - (corrected ? CORRECTION : 0));
    }

    static double of(Quantity quantity) {
        double base = switch (quantity.share()) {
            case TOTAL -> 0.9;
            case ITEM, EXTRA, PART -> quantity.sure() ? 0.95 : quantity.drinks().isEmpty() ? 0.8 : 0.9;
            case BARE -> 0.5;
        };
        return rounded(base - (quantity.corrected() ? CORRECTION : 0));
    }

    /** The confidence of a value beside which so much is not explained. */
    static double doubted(double confidence, int doubts) {
        return doubts == 0 ? confidence : rounded(Math.max(LEAST, Math.min(confidence, DOUBTED) - STEP * (doubts - 1)));
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
