package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.address.AddressPart;
import dev.rekap.extraction.rules.mention.Mention.Address;
import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Name;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.mention.Mention.Share;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Applies the corrections of a speaker: "lima eh bukan enam", "ralat tehnya enam", "bukan lima tapi tujuh". */
public final class Corrections {

    private static final int FARTHEST = 60;

    private final List<Mention> kept = new ArrayList<>();

    /** What was said about the next value: none, or the sign that stands right before it. */
    private Sign pending = Sign.STOP;

    private boolean denied;

    private Corrections() {}

    public static List<Mention> apply(List<Mention> mentions) {
        Corrections corrections = new Corrections();
        mentions.forEach(corrections::take);
        return corrections.kept;
    }

    private void take(Mention mention) {
        switch (mention) {
            case Marker marker -> take(marker);
            case Name _, Address _, Quantity _, Mention.Phone _ -> takeValue(mention);
        }
    }

    private void take(Marker marker) {
        switch (marker.sign()) {
            case SLIP, CORRECTION, STRONG_CORRECTION, DENIAL -> pending = stronger(marker.sign());
            case BUT -> pending = denied ? Sign.STRONG_CORRECTION : pending;
            case ORDER, IGNORED, QUESTION, TALK -> kept.add(marker);
            case NEXT, THEN, STOP, SAME_ADDRESS, CANCEL -> {
                pending = marker.sign() == Sign.STOP && pending == Sign.STRONG_CORRECTION ? pending : Sign.STOP;
                kept.add(marker);
            }
        }
    }

    private Sign stronger(Sign next) {
        return next == Sign.SLIP && pending != Sign.STOP ? pending : next;
    }

    private void takeValue(Mention value) {
        Sign sign = pending;
        pending = Sign.STOP;
        if (sign == Sign.DENIAL) {
            denied = true;
            return;
        }
        boolean far = sign == Sign.STRONG_CORRECTION;
        boolean near = far || sign == Sign.CORRECTION || sign == Sign.SLIP;
        // "maaf bukan enam tapi delapan" takes back twice.
        denied = near && replaced(value, far);
        if (!denied) {
            kept.add(value);
        }
    }

    private boolean replaced(Mention value, boolean far) {
        return switch (value) {
            case Quantity quantity -> quantity.share() != Share.EXTRA && replaceQuantity(quantity, far);
            case Name name -> replaceName(name, far);
            case Address address -> replaceAddress(address, far);
            case Mention.Phone _, Marker _ -> false;
        };
    }

    private boolean replaceQuantity(Quantity value, boolean far) {
        if (value.share() == Share.TOTAL && !value.drinks().isEmpty()) {
            return false;
        }
        int index = far ? latestQuantity(value) : latest(Quantity.class, false);
        if (index < 0 || value.share() == Share.TOTAL) {
            return false;
        }
        Quantity old = (Quantity) kept.get(index);
        kept.set(index, value.inPlaceOf(old));
        return true;
    }

    /** What was just said, if it was a mere number; else the latest amount of the same drink; without a drink, the latest. */
    private int latestQuantity(Quantity value) {
        int last = kept.size() - 1;
        if (last >= 0
                && kept.get(last) instanceof Quantity said
                && said.drinks().isEmpty()) {
            return last;
        }
        for (int i = kept.size() - 1; i >= oldest() && !isNext(kept.get(i)); i--) {
            boolean same = kept.get(i) instanceof Quantity quantity
                    && quantity.drinks().stream().anyMatch(value.drinks()::contains);
            if (same) {
                return i;
            }
        }
        return latest(Quantity.class, true);
    }

    private boolean replaceName(Name value, boolean far) {
        int index = latest(Name.class, far);
        if (index < 0) {
            return false;
        }
        kept.set(index, value.afterCorrection());
        return true;
    }

    private boolean replaceAddress(Address value, boolean far) {
        int index = latest(Address.class, far);
        if (index < 0) {
            return false;
        }
        Address old = (Address) kept.get(index);
        List<AddressPart> parts = value.isFragment() ? mended(old.parts(), value.parts()) : value.parts();
        Address place = value.isFragment() ? old : value;
        kept.set(index, place.withParts(parts));
        return true;
    }

    private static List<AddressPart> mended(List<AddressPart> old, List<AddressPart> mending) {
        List<AddressPart> parts = new ArrayList<>(old);
        for (AddressPart part : mending) {
            parts.replaceAll(each -> each.kind() == part.kind() ? part : each);
            if (!parts.contains(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The latest mention of the type; unless {@code far}, nothing but signs may stand after it. */
    private int latest(Class<? extends Mention> type, boolean far) {
        for (int i = kept.size() - 1; i >= oldest(); i--) {
            Mention mention = Objects.requireNonNull(kept.get(i));
            if (type.isInstance(mention)) {
                return i;
            }
            if (isNext(mention) || (!far && !(mention instanceof Marker))) {
                return -1;
            }
        }
        return -1;
    }

    /** Nobody takes back what was said long ago; and time stays in proportion to the words. */
    private int oldest() {
        return Math.max(0, kept.size() - FARTHEST);
    }

    private static boolean isNext(Mention mention) {
        return mention instanceof Marker marker && marker.sign() == Sign.NEXT;
    }
}
