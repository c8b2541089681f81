package dev.rekap.extraction.rules.mention;

import dev.rekap.extraction.rules.address.AddressPart;
import dev.rekap.extraction.rules.mention.Mention.Address;
import dev.rekap.extraction.rules.mention.Mention.Change;
import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Name;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.mention.Mention.Share;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies the corrections of a speaker: "lima eh bukan enam", "ralat tehnya enam", "bukan lima tapi tujuh". */
public final class Corrections {

    private static final int FARTHEST = 60;
    private static final int NOWHERE = -1;

    private final List<Mention> kept = new ArrayList<>();

    /** What was said about the next value: none, or the sign that stands right before it. */
    private Sign pending = Sign.STOP;

    /** Where that sign ends. */
    private int pendingTo;

    private boolean denied;

    /** Where the amount stands that was just denied by its number; -1 if none was. */
    private int deniedAt = NOWHERE;

    private Corrections() {}

    public static List<Mention> apply(List<Mention> mentions) {
        Corrections corrections = new Corrections();
        mentions.forEach(corrections::take);
        corrections.settleDenied();
        return corrections.kept;
    }

    private void take(Mention mention) {
        switch (mention) {
            case Marker marker -> take(marker);
            case Change change -> takeChange(change);
            case Name _, Address _, Quantity _, Mention.Phone _ -> takeValue(mention);
        }
    }

    private void take(Marker marker) {
        switch (marker.sign()) {
            case SLIP, CORRECTION, STRONG_CORRECTION, DENIAL -> {
                pending = stronger(marker.sign());
                pendingTo = marker.to();
            }
            case BUT -> pending = denied ? Sign.STRONG_CORRECTION : pending;
            case ORDER, IGNORED, QUESTION, TALK, UNREAD, CHANGED, UNCLEAR -> kept.add(marker);
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
        // "bukan panas, atas nama Doni" denies no name.
        boolean elsewhere = pending == Sign.DENIAL && value.from() > pendingTo;
        Sign sign = elsewhere ? Sign.STOP : pending;
        pending = Sign.STOP;
        if (deniedAt != NOWHERE && value instanceof Quantity quantity && sign != Sign.DENIAL) {
            kept.set(deniedAt, quantity.inPlaceOf((Quantity) kept.get(deniedAt)));
            deniedAt = NOWHERE;
            denied = true;
            return;
        }
        settleDenied();
        if (sign == Sign.DENIAL) {
            denied = true;
            deny(value);
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

    /** "dua es teh, eh nggak jadi dua, tiga aja": the next amount stands in place of the one that is denied. */
    private void deny(Mention value) {
        if (value instanceof Quantity quantity) {
            deniedAt = latest(quantity.amount(), quantity.drinks());
        }
    }

    /** What was said and then denied, and nothing put in its place. */
    private void settleDenied() {
        if (deniedAt != NOWHERE) {
            int at = deniedAt;
            kept.add(new Marker(kept.get(at).to(), kept.get(at).to(), Sign.UNCLEAR));
            deniedAt = NOWHERE;
        }
    }

    private void takeChange(Change change) {
        pending = Sign.STOP;
        settleDenied();
        int index = latest(change.old(), change.drinks());
        Quantity now = change.amount();
        if (index == NOWHERE) {
            kept.add(new Marker(change.from(), change.to(), Sign.UNCLEAR));
            if (now != null) {
                kept.add(now);
            }
        } else if (now == null) {
            kept.set(index, new Marker(change.from(), change.to(), Sign.CHANGED));
        } else {
            kept.set(index, now.inPlaceOf((Quantity) kept.get(index)));
        }
    }

    /** The latest amount that is so many, and of one of the drinks; of either only where it is told. */
    private int latest(@Nullable Long amount, List<String> drinks) {
        for (int i = kept.size() - 1; i >= oldest() && !isNext(kept.get(i)); i--) {
            boolean same = kept.get(i) instanceof Quantity quantity
                    && (amount == null || quantity.amount() == amount)
                    && (drinks.isEmpty()
                            || quantity.isOf(drinks)
                            || (amount != null && quantity.drinks().isEmpty()));
            if (same) {
                return i;
            }
        }
        return NOWHERE;
    }

    private boolean replaced(Mention value, boolean far) {
        return switch (value) {
            case Quantity quantity -> quantity.share() != Share.EXTRA && replaceQuantity(quantity, far);
            case Name name -> replaceName(name, far);
            case Address address -> replaceAddress(address, far);
            case Mention.Phone _, Marker _, Change _ -> false;
        };
    }

    private boolean replaceQuantity(Quantity value, boolean far) {
        if (value.share() == Share.TOTAL && !value.drinks().isEmpty()) {
            return false;
        }
        int index = far ? latestQuantity(value) : latest(Quantity.class, false);
        if (index < 0 && !value.drinks().isEmpty()) {
            // "es teh tiga, es jeruk dua, jalan mawar … eh es jeruknya satu"
            index = latest(null, value.drinks());
        }
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
            boolean same = kept.get(i) instanceof Quantity quantity && quantity.isOf(value.drinks());
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
