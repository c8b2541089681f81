package dev.rekap.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What providers ask for their models, as they published it on a day.
 *
 * @param date of the prices and of the rate
 * @param currency that costs are told in, ISO 4217, such as {@code IDR}
 * @param rate what one unit of the prices' own currency is in {@code currency}; above 0
 * @param providers by host, such as {@code api.openai.com}: prices by model
 */
public record PriceList(LocalDate date, String currency, BigDecimal rate, Map<String, Map<String, Price>> providers) {

    public PriceList {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency has three letters, such as IDR");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("the rate is above zero");
        }
        providers = Map.copyOf(providers);
    }

    /** Whether the list says what a model costs there. */
    public boolean knows(String host, String model) {
        return providers.getOrDefault(host, Map.of()).containsKey(model);
    }

    /** What a model costs there, in {@link #currency()}; nothing if the list does not know it. */
    public Price of(String host, String model) {
        return providers
                .getOrDefault(host, Map.of())
                .getOrDefault(model, Price.FREE)
                .times(rate);
    }
}
