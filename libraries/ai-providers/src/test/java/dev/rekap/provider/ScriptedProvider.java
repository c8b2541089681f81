package dev.rekap.provider;

import dev.rekap.contracts.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A provider for tests: answers, or fails as configured. */
public final class ScriptedProvider {

    private final String name;
    private int calls;
    private Usage usage = Usage.NONE;
    private @Nullable ProviderException failure;

    public ScriptedProvider(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** How many calls it got. */
    public int calls() {
        return calls;
    }

    public void uses(Usage each) {
        usage = each;
    }

    public void answers() {
        failure = null;
    }

    public void fails(Failure code, String errorType) {
        fails(code, errorType, Duration.ZERO);
    }

    public void fails(Failure code, String errorType, Duration retryAfter) {
        failure = new ProviderException(code, "out of order", null, retryAfter, errorType, Usage.NONE);
    }

    public ProviderResponse<String> respond() throws ProviderException {
        calls++;
        if (failure != null) {
            throw new ProviderException(
                    failure.code(), failure.detail(), null, failure.retryAfter(), failure.errorType(), usage);
        }
        return new ProviderResponse<>(name + " answers", usage);
    }
}
