package dev.rekap.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What providers ask for their models, as they published it on a day.
 *
 * @param date of the prices and of the rate
 * @param currency that costs are told in, ISO 4217, such as {@code IDR}
 * @param rate what one unit of the prices' own currency is in {@code currency}; above 0
 * @param providers by host, such as {@code api.openai.com}, or by name, such as {@code azure}, where the host is each customer's own:
 *     prices by model, {@value #ANY} for all of which nothing else is said
 */
public record PriceList(LocalDate date, String currency, BigDecimal rate, Map<String, Map<String, Price>> providers) {

    /** Any other model. */
    public static final String ANY = "*";

    public PriceList {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency has three letters, such as IDR");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("the rate is above zero");
        }
        providers = Map.copyOf(providers);
    }

    /** Whether the list says what a model of a provider costs at a host. */
    public boolean knows(String host, String provider, String model) {
        return listed(host, provider, model).isPresent();
    }

    /** What a model of a provider costs at a host, in {@link #currency()}; nothing if the list does not know it. */
    public Price of(String host, String provider, String model) {
        return listed(host, provider, model).orElse(Price.FREE).times(rate);
    }

    private Optional<Price> listed(String host, String provider, String model) {
        Map<String, Price> models = providers.getOrDefault(host, providers.getOrDefault(provider, Map.of()));
        return Optional.ofNullable(models.getOrDefault(model, models.get(ANY)));
    }
}
