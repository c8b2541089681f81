package dev.rekap.bus.thirdproduct;

import dev.rekap.contracts.MessageFamily;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.StepQueue;
import java.util.List;

/** The family of the third product, registered as a service like those of real ones. */
public final class ParcelMessages implements MessageFamily {

    static final MessageType PARCEL_SENT = new MessageType("parcel.sent", ParcelSent.class);
    static final StepQueue PARCELS = StepQueue.of("parcels", PARCEL_SENT);

    @Override
    public List<MessageType> types() {
        return List.of(PARCEL_SENT);
    }

    @Override
    public List<StepQueue> queues() {
        return List.of(PARCELS);
    }
}
