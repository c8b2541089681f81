package dev.rekap.proposal.rules;

import dev.rekap.indonesian.NumberReader;
import dev.rekap.indonesian.SpokenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a text as the grammar does, to check what a model makes of the same words. Thread-safe. */
public final class ShopNumbers {

    private final ShopWords words = new ShopWords();
    private final NumberReader numbers = new NumberReader();

    /**
     * A sum of money.
     *
     * @param value in whole rupiah, the likeliest reading
     * @param others its other readings: of "5", which may be 5,000, it is 5
     * @param marked whether currency, thousands or their grouping tell that it is money
     */
    public record SumReading(long value, List<Long> others, boolean marked) {

        public SumReading {
            others = List.copyOf(others);
        }
    }

    /** All numbers of the text, read as sums of money. */
    public List<SumReading> sums(String text) {
        ShopText read = new ShopText(text, words, numbers);
        List<SumReading> sums = new ArrayList<>();
        int at = 0;
        while (at < read.size()) {
            @Nullable Sum sum = SumReader.read(read, at);
            if (sum != null) {
                sums.add(new SumReading(sum.value(), sum.others(), sum.marked()));
            }
            at = sum == null ? at + 1 : sum.to();
        }
        return sums;
    }

    /** How many pieces the words mean: their only number, or none at all where they mean sold out. */
    public OptionalLong count(String text) {
        ShopText read = new ShopText(text, words, numbers);
        List<Long> counts = new ArrayList<>();
        int at = 0;
        while (at < read.size()) {
            @Nullable SpokenNumber number = read.number(at);
            boolean soldOut = number == null && read.is(ShopWord.SOLD_OUT, at);
            if (soldOut) {
                counts.add(0L);
            } else if (number != null && number.isWhole()) {
                counts.add(number.whole());
            }
            at = number == null ? at + 1 : number.end();
        }
        return counts.size() == 1 ? OptionalLong.of(counts.getFirst()) : OptionalLong.empty();
    }
}
