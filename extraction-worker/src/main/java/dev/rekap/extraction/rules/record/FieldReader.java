package dev.rekap.extraction.rules.record;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.extraction.rules.address.AddressPart;
import dev.rekap.extraction.rules.address.AddressPart.Kind;
import dev.rekap.extraction.rules.mention.Mention.Address;
import dev.rekap.extraction.rules.mention.Mention.Name;
import dev.rekap.extraction.rules.mention.Mention.Phone;
import dev.rekap.extraction.rules.text.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the mentions of one customer into the fields that the columns ask for. */
public final class FieldReader {

    private final Utterance words;
    private final Surroundings surroundings;
    private final RecordDraft draft;

    public FieldReader(Utterance words, Surroundings surroundings, RecordDraft draft) {
        this.words = words;
        this.surroundings = surroundings;
        this.draft = draft;
    }

    public ExtractedField read(String column, ColumnRole role) {
        ExtractedField field = switch (role) {
            case NAME -> name(column);
            case ADDRESS -> address(column);
            case DRINKS -> AmountSum.read(words, surroundings, draft, column, true);
            case QUANTITY -> AmountSum.read(words, surroundings, draft, column, false);
            case PHONE -> phone(column);
            case NONE -> null;
        };
        return field == null ? ExtractedField.missing(column) : field;
    }

    private @Nullable ExtractedField name(String column) {
        Name name = draft.name();
        if (name == null) {
            return null;
        }
        boolean alone = draft.addresses().isEmpty() && draft.quantities().isEmpty();
        double confidence = FieldConfidence.doubted(
                FieldConfidence.of(name), surroundings.beside(name) + (alone || name.titled() ? 1 : 0));
        return field(
                column,
                name.value(),
                confidence,
                List.of(words.evidence(name.valueFrom(), name.to())),
                name.corrected());
    }

    private @Nullable ExtractedField phone(String column) {
        Phone phone = draft.phone();
        return phone == null
                ? null
                : field(
                        column,
                        phone.digits(),
                        FieldConfidence.PHONE,
                        List.of(words.evidence(phone.valueFrom(), phone.to())),
                        false);
    }

    private @Nullable ExtractedField address(String column) {
        List<Address> addresses = draft.addresses();
        if (addresses.isEmpty()) {
            return null;
        }
        List<AddressPart> parts = ordered(addresses);
        String value = parts.stream().map(AddressPart::text).distinct().collect(Collectors.joining(" "));
        List<Evidence> evidence = addresses.stream()
                .map(address -> words.evidence(address.valueFrom(), address.to()))
                .distinct()
                .toList();
        boolean cued = addresses.stream().anyMatch(Address::cued);
        boolean corrected = addresses.stream().anyMatch(Address::corrected);
        int doubts = addresses.stream().mapToInt(surroundings::beside).sum() + draft.contradictions();
        double confidence = FieldConfidence.doubted(FieldConfidence.of(parts, cued, corrected), doubts);
        return field(column, value, confidence, evidence, corrected);
    }

    /** In order of mention; a number that was said before its road goes after it. */
    private static List<AddressPart> ordered(List<Address> addresses) {
        List<AddressPart> parts = new ArrayList<>();
        List<AddressPart> waiting = new ArrayList<>();
        addresses.stream().map(Address::parts).flatMap(Collection::stream).forEach(part -> {
            boolean early = part.kind() == Kind.NUMBER && parts.isEmpty();
            (early ? waiting : parts).add(part);
            if (part.kind() == Kind.ROAD) {
                parts.addAll(waiting);
                waiting.clear();
            }
        });
        parts.addAll(waiting);
        return parts;
    }

    public static ExtractedField field(
            String column, String value, double confidence, List<Evidence> evidence, boolean corrected) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (corrected) {
            flags.add(Flag.CORRECTED);
        }
        if (confidence < ExtractedField.CONFIDENT) {
            flags.add(Flag.LOW_CONFIDENCE);
        }
        return new ExtractedField(column, value, confidence, evidence, flags);
    }
}
