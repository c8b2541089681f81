package dev.rekap.extraction.rules.record;

import dev.rekap.extraction.rules.address.AddressPart;
import dev.rekap.extraction.rules.mention.Mention;
import dev.rekap.extraction.rules.mention.Mention.Address;
import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Name;
import dev.rekap.extraction.rules.mention.Mention.NameCue;
import dev.rekap.extraction.rules.mention.Mention.Phone;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.mention.Mention.Share;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mentions that belong to one customer. */
public final class RecordDraft {

    private final List<Mention> mentions = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private final Set<AddressPart.Kind> told = EnumSet.noneOf(AddressPart.Kind.class);

    /** How often the address was told in two ways. */
    private int contradictions;

    /** The surest name. */
    private @Nullable Name name;

    public void add(Mention mention) {
        mentions.add(mention);
        if (mention instanceof Name next && (name == null || next.cue().compareTo(name.cue()) < 0)) {
            name = next;
        } else if (mention instanceof Address address) {
            addAddress(address);
        }
    }

    /** Of a part that was told already, the first stands. */
    private void addAddress(Address address) {
        boolean road = address.parts().stream().anyMatch(part -> part.kind() == AddressPart.Kind.ROAD);
        boolean numbered = address.parts().stream().anyMatch(part -> part.kind() == AddressPart.Kind.NUMBER);
        if (road && numbered && !addresses.isEmpty() && addresses.stream().allMatch(RecordDraft::isMereNumber)) {
            // "menu nomor dua … jalan batak nomor empat"
            addresses.clear();
            told.clear();
            contradictions++;
        }
        if (road && addresses.stream().allMatch(RecordDraft::isMereDistrict)) {
            addresses.clear();
            told.clear();
        }
        List<AddressPart> news = address.parts().stream()
                .filter(part -> !told.contains(part.kind()))
                .toList();
        contradictions += address.parts().stream().anyMatch(this::contradicts) ? 1 : 0;
        if (!news.isEmpty()) {
            addresses.add(new Address(
                    address.from(), address.to(), address.valueFrom(), news, address.cued(), address.corrected()));
            news.forEach(part -> told.add(part.kind()));
        }
    }

    private boolean contradicts(AddressPart part) {
        boolean numbered = part.kind() == AddressPart.Kind.NUMBER
                || part.kind() == AddressPart.Kind.RT
                || part.kind() == AddressPart.Kind.RW;
        return numbered
                && addresses.stream()
                        .flatMap(address -> address.parts().stream())
                        .anyMatch(known ->
                                known.kind() == part.kind() && !known.text().equals(part.text()));
    }

    private static boolean isMereNumber(Address address) {
        return address.parts().stream().allMatch(part -> part.kind() == AddressPart.Kind.NUMBER);
    }

    /** "ibu-ibu RT enam" says who, not where. */
    private static boolean isMereDistrict(Address address) {
        return !address.cued()
                && address.parts().size() == 1
                && address.parts().getFirst().kind() == AddressPart.Kind.RT;
    }

    public void addAll(List<? extends Mention> more) {
        more.forEach(this::add);
    }

    /** Gives the order another name than the surest. */
    void rename(Name newName) {
        name = newName;
    }

    /** What was mentioned from the index on becomes the beginning of another draft. */
    RecordDraft splitAt(int index) {
        List<Mention> rest = List.copyOf(mentions.subList(index, mentions.size()));
        List<Mention> kept = List.copyOf(mentions.subList(0, index));
        mentions.clear();
        addresses.clear();
        told.clear();
        contradictions = 0;
        name = null;
        addAll(kept);
        RecordDraft other = new RecordDraft();
        other.addAll(rest);
        return other;
    }

    /** The mentions in order; not to be changed. */
    public List<Mention> mentions() {
        return mentions;
    }

    private <T extends Mention> Stream<T> all(Class<T> type) {
        return mentions.stream().filter(type::isInstance).map(type::cast);
    }

    @Nullable
    public Name name() {
        return name;
    }

    /** The addresses, each with what it adds to those before. */
    public List<Address> addresses() {
        return addresses;
    }

    /** How often a number of the address was told in two ways. */
    int contradictions() {
        return contradictions;
    }

    public List<Quantity> quantities() {
        return all(Quantity.class).toList();
    }

    @Nullable
    public Phone phone() {
        return all(Phone.class).reduce((_, last) -> last).orElse(null);
    }

    public boolean has(Sign sign) {
        return all(Marker.class).anyMatch(marker -> marker.sign() == sign);
    }

    boolean hasValues() {
        return mentions.stream().anyMatch(mention -> !(mention instanceof Marker));
    }

    /** Whether this is an order and not just talk. With a name and a number it is one, whatever else is said. */
    public boolean isOrder() {
        boolean counted = !quantities().isEmpty() || has(Sign.UNREAD);
        boolean amount = quantities().stream().anyMatch(quantity -> quantity.share() != Share.BARE && !quantity.food());
        boolean addressed = !addresses().isEmpty();
        boolean named = name != null;
        boolean wanted = has(Sign.ORDER);
        if (named && counted) {
            return true;
        }
        if (amount) {
            return addressed || (!has(Sign.TALK) && (wanted || !has(Sign.QUESTION)));
        }
        if (has(Sign.CANCEL) || has(Sign.QUESTION) || has(Sign.UNCLEAR)) {
            return false;
        }
        boolean surely = name != null && name.cue() == NameCue.STRONG;
        return (named && addressed) || (wanted && (named || addressed)) || surely;
    }
}
