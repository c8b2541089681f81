package dev.rekap.extraction.rules.record;

import dev.rekap.extraction.rules.mention.Mention;
import dev.rekap.extraction.rules.mention.Mention.Address;
import dev.rekap.extraction.rules.mention.Mention.Change;
import dev.rekap.extraction.rules.mention.Mention.Marker;
import dev.rekap.extraction.rules.mention.Mention.Name;
import dev.rekap.extraction.rules.mention.Mention.NameCue;
import dev.rekap.extraction.rules.mention.Mention.Phone;
import dev.rekap.extraction.rules.mention.Mention.Quantity;
import dev.rekap.extraction.rules.mention.Mention.Sign;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Groups mentions by customer. A customer has one name and one address; the second of either begins the next one, together
 * with what was said before the first: who begins with amounts goes on beginning with amounts.
 */
public final class Grouping {

    private final List<RecordDraft> done = new ArrayList<>();
    private RecordDraft current = new RecordDraft();

    /** What the first customer of this stretch was told with before the name (or address) that the second repeats. */
    private Set<Class<?>> lead = Set.of();

    private boolean leadKnown;

    private Grouping() {}

    public static List<RecordDraft> group(List<Mention> mentions) {
        Grouping grouping = new Grouping();
        for (Mention mention : mentions) {
            grouping.take(mention);
        }
        grouping.finish();
        return Households.share(Introductions.settle(grouping.done));
    }

    private void take(Mention mention) {
        switch (mention) {
            case Marker marker when marker.sign() == Sign.NEXT -> finish();
            case Marker marker -> current.add(marker);
            case Name name -> takeName(name);
            case Address address -> takeAddress(address);
            case Quantity quantity -> current.add(quantity);
            case Phone phone -> current.add(phone);
            // Corrections have applied them.
            case Change _ -> {}
        }
    }

    private void finish() {
        if (current.hasValues()) {
            done.add(current);
            current = new RecordDraft();
        }
        leadKnown = false;
    }

    private void takeName(Name name) {
        Name known = current.name();
        if (known == null) {
            current.add(name);
        } else if (known.value().equals(name.value()) && known.cue() != name.cue() && !isComplete()) {
            current.add(name);
        } else if (isIntroduction(known, name)) {
            current.add(name);
        } else if (name.cue() != NameCue.SELF || (known.cue() != NameCue.STRONG && known.cue() != NameCue.FOR)) {
            cut(name);
        }
    }

    private boolean isComplete() {
        return !current.addresses().isEmpty() && !current.quantities().isEmpty();
    }

    /** "saya Budi mau pesan atas nama Ani": the order is Ani's. */
    private boolean isIntroduction(Name known, Name name) {
        boolean said = known.cue() == NameCue.SELF || known.cue() == NameCue.HONORIFIC || known.cue() == NameCue.BARE;
        boolean surer = name.cue() == NameCue.STRONG || (name.cue() == NameCue.FOR && known.cue() == NameCue.SELF);
        boolean goesOn = current.mentions().getLast() instanceof Marker last && last.sign() == Sign.THEN;
        return said && surer && !isComplete() && current.addresses().isEmpty() && !goesOn;
    }

    private void takeAddress(Address address) {
        boolean second = current.addresses().stream().anyMatch(known -> conflicts(known, address));
        if (second) {
            cut(address);
        } else {
            current.add(address);
        }
    }

    private static boolean conflicts(Address known, Address address) {
        if (!known.isFragment() && !address.isFragment()) {
            return !known.parts().equals(address.parts());
        }
        return false;
    }

    /** Ends the current customer before the mention, or before what leads to it. */
    private void cut(Mention mention) {
        List<Mention> mentions = current.mentions();
        if (!leadKnown) {
            lead = leadTo(mention.getClass(), mentions);
            leadKnown = true;
        }
        int boundary = mentions.size();
        while (boundary > 1 && isLead(mentions.get(boundary - 1))) {
            boundary--;
        }
        RecordDraft next = current.splitAt(boundary);
        done.add(current);
        current = next;
        current.add(mention);
    }

    private boolean isLead(Mention mention) {
        return mention instanceof Marker || lead.contains(mention.getClass());
    }

    private static Set<Class<?>> leadTo(Class<?> type, List<Mention> mentions) {
        Set<Class<?>> lead = new HashSet<>();
        for (Mention mention : mentions) {
            if (type.isInstance(mention)) {
                break;
            }
            if (!(mention instanceof Marker)) {
                lead.add(mention.getClass());
            }
        }
        return lead;
    }
}
