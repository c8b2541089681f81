package dev.rekap.extraction.rules;

import dev.rekap.extraction.rules.Mention.Quantity;
import java.util.List;
import java.util.OptionalLong;

/** Reads amounts in quotes, to check what a model made of them: "dua lusin teh" and "segelas kopi" are 25. */
public final class SpokenAmounts {

    private final Lexicon lexicon = Lexicon.load();
    private final NumberReader numbers = new NumberReader();

    /** The sum of the amounts in the quotes; none if there is no amount in one of them. */
    public OptionalLong sum(List<String> quotes) {
        long sum = 0;
        for (String quote : quotes) {
            List<Quantity> amounts = Corrections.apply(Scanner.scan(new Utterance(quote, lexicon, numbers))).stream()
                    .filter(Quantity.class::isInstance)
                    .map(Quantity.class::cast)
                    .toList();
            if (amounts.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += amounts.stream().mapToLong(Quantity::amount).sum();
        }
        return quotes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
