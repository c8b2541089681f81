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
 * @param unlisted what becomes of a model that is not in the list
 */
public record PriceList(
        LocalDate date,
        String currency,
        BigDecimal rate,
        Map<String, Map<String, Price>> providers,
        Unlisted unlisted) {

    /** Any other model. */
    public static final String ANY = "*";

    /** What becomes of a model that is not in the list. */
    public enum Unlisted {
        /** It costs what the dearest listed model of its host does, and nothing at a host of which none is listed. */
        DEAREST,
        /** It is not used: the worker does not start. */
        REFUSED
    }

    /** A list that takes unlisted models at the dearest price of their host. */
    public PriceList(LocalDate date, String currency, BigDecimal rate, Map<String, Map<String, Price>> providers) {
        this(date, currency, rate, providers, Unlisted.DEAREST);
    }

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

    /**
     * What a model of a provider costs at a host, in {@link #currency()}. A model that the list does not have costs what the dearest of
     * its host does, so that a budget ends too early rather than never; at a host that the list does not have, nothing.
     */
    public Price of(String host, String provider, String model) {
        return listed(host, provider, model)
                .or(() -> models(host, provider).values().stream().reduce(Price::max))
                .orElse(Price.FREE)
                .times(rate);
    }

    private Optional<Price> listed(String host, String provider, String model) {
        Map<String, Price> models = models(host, provider);
        return Optional.ofNullable(models.getOrDefault(model, models.get(ANY)));
    }

    private Map<String, Price> models(String host, String provider) {
        return providers.getOrDefault(host, providers.getOrDefault(provider, Map.of()));
    }
}
