package dev.rekap.contracts;

import java.util.Map;

/**
 * A fact that one service publishes to the others. It travels as JSON through the exchange {@value StepQueue#EXCHANGE}, with its
 * {@linkplain #type() type} as routing key and header. Facts evolve by addition only.
 */
public interface Message {

    /** Name of the fact, such as {@code audio.stored}. */
    String type();

    /**
     * Ids of what the fact is about, by the names under which logs and traces show them, such as {@code report_id}.
     */
    Map<String, String> subject();
}
