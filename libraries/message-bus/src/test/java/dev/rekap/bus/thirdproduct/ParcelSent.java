package dev.rekap.bus.thirdproduct;

import dev.rekap.contracts.Message;
import java.util.Map;

/**
 * The only fact of the third product.
 *
 * @param parcel its id
 * @param kilograms its weight
 */
record ParcelSent(String parcel, int kilograms) implements Message {

    @Override
    public String type() {
        return ParcelMessages.PARCEL_SENT.routingKey();
    }

    @Override
    public Map<String, String> subject() {
        return Map.of("parcel_id", parcel);
    }
}
