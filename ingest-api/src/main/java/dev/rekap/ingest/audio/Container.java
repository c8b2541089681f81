package dev.rekap.ingest.audio;

import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.AudioCheck.Finding;
import java.io.IOException;

/** A kind of file that can hold audio. */
interface Container {

    Finding TRUNCATED = new Finding.Unfit(OrderProblem.TRUNCATED_AUDIO);
    Finding UNSUPPORTED = new Finding.Unfit(OrderProblem.UNSUPPORTED_FORMAT);

    /** Whether the file begins like one. */
    boolean recognises(AudioBytes bytes) throws IOException;

    /** What it holds, for a file that begins like one. */
    Finding inspect(AudioBytes bytes) throws IOException;
}
