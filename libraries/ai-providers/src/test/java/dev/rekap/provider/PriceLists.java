package dev.rekap.provider;

import dev.rekap.contracts.PriceList;
import dev.rekap.provider.settings.CommandEnvironment;
import java.util.Map;

/** Reads price lists as a command does. */
public final class PriceLists {

    private PriceLists() {}

    /** The list in the jar. */
    public static PriceList shipped() {
        return with(Map.of());
    }

    /** The list in the jar, with an operator's overrides. */
    public static PriceList with(Map<String, Object> overrides) {
        return CommandEnvironment.of(Map.of("REKAP_PRICES_FILE", "none.yml"), overrides)
                .prices();
    }
}
