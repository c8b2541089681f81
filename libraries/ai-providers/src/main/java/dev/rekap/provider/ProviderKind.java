package dev.rekap.provider;

import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.contracts.orders.Stage;

/** What the providers of a chain do, and how it is called: by OpenTelemetry's conventions for generative AI, and by our codes. */
public enum ProviderKind {
    ENGINE("transcription", Stage.TRANSCRIPTION, FailureCode.ENGINE_UNAVAILABLE, FailureCode.ENGINE_RATE_LIMITED),
    EXTRACTOR("chat", Stage.EXTRACTION, FailureCode.EXTRACTOR_UNAVAILABLE, FailureCode.EXTRACTOR_RATE_LIMITED);

    private final String operation;
    private final Stage stage;
    private final FailureCode unavailable;
    private final FailureCode limited;

    ProviderKind(String operation, Stage stage, FailureCode unavailable, FailureCode limited) {
        this.operation = operation;
        this.stage = stage;
        this.unavailable = unavailable;
        this.limited = limited;
    }

    /** Name of the operation in meters and traces. */
    public String operation() {
        return operation;
    }

    /** Where in the pipeline it is asked. */
    public Stage stage() {
        return stage;
    }

    FailureCode unavailable() {
        return unavailable;
    }

    FailureCode limited() {
        return limited;
    }
}
