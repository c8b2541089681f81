package dev.rekap.provider.settings;

import dev.rekap.contracts.Price;
import dev.rekap.contracts.PriceList;
import dev.rekap.contracts.PriceList.Unlisted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The price list as {@code rekap-prices.yml} has it.
 *
 * @param date of the prices and of the rate, such as {@code 2025-06-30}
 * @param currency of the costs, ISO 4217
 * @param rate what one unit of the prices' own currency is in {@code currency}
 * @param providers by host, or by name where the host is each customer's own: prices by model
 * @param unlisted what becomes of a model that is not in the list
 */
@ConfigurationProperties("rekap.prices")
public record PriceSettings(
        String date,
        String currency,
        BigDecimal rate,
        @DefaultValue Map<String, Map<String, ModelPrice>> providers,
        @DefaultValue("dearest") Unlisted unlisted) {

    /** Prices of a model; a missing one is zero. */
    public record ModelPrice(
            @DefaultValue("0") BigDecimal audioMinute,
            @DefaultValue("0") BigDecimal inputMillion,
            @DefaultValue("0") BigDecimal outputMillion) {}

    /**
     * The list.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public PriceList list() {
        return new PriceList(
                LocalDate.parse(date),
                currency,
                rate,
                providers.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                provider -> provider.getValue().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, model -> price(model.getValue()))))),
                unlisted);
    }

    private static Price price(ModelPrice listed) {
        return new Price(listed.audioMinute(), listed.inputMillion(), listed.outputMillion());
    }
}
