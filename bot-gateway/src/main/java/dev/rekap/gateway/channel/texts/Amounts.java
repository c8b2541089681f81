package dev.rekap.gateway.channel.texts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes amounts of money. */
public final class Amounts {

    private Amounts() {}

    /** Such as {@code Rp 1.600,75}; other currencies by their code. */
    public static String text(String currency, BigDecimal amount, Words words) {
        return words.say(Phrase.MONEY, currency.equals("IDR") ? "Rp" : currency, amount);
    }

    /** One after the other, by currency. */
    public static String text(Map<String, BigDecimal> amounts, Words words) {
        return amounts.entrySet().stream()
                .map(each -> text(each.getKey(), each.getValue(), words))
                .collect(Collectors.joining(" + "));
    }
}
