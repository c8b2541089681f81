package dev.rekap.contracts.decisions;

import java.util.List;
import java.util.Optional;

/**
 * Something to do, as it is proposed.
 *
 * @param number its place in the decision, from 1; stable over versions of the proposal
 * @param kind of the {@link ActionFields}, such as {@code woocommerce.draft}
 * @param fields in the order in which a person reads them
 * @param pictures numbers of the {@link MaterialPart}s that go along, in order
 */
public record ProposedAction(int number, String kind, List<ProposedField> fields, List<Integer> pictures) {

    public ProposedAction {
        fields = List.copyOf(fields);
        pictures = List.copyOf(pictures);
    }

    /** The field of this name. */
    public Optional<ProposedField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
