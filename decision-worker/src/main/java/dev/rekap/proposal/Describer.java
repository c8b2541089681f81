package dev.rekap.proposal;

import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import java.util.List;

/** Looks at pictures. */
@FunctionalInterface
public interface Describer {

    /**
     * Describes each picture.
     *
     * @throws ProviderException if there is no usable answer
     * @throws InterruptedException if the calling thread was interrupted
     */
    ProviderResponse<List<PictureDescription>> describe(List<ReadablePicture> pictures)
            throws ProviderException, InterruptedException;
}
