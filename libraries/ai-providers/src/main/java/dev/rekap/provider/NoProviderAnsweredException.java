package dev.rekap.provider;

import dev.rekap.contracts.ProviderCall;
import java.util.List;

/** No provider of a router answered. It carries the most hopeful failure: a retryable one, if there is one. */
public final class NoProviderAnsweredException extends ProviderException {

    private static final long serialVersionUID = 1L;

    private final transient List<ProviderCall> attempts;

    NoProviderAnsweredException(ProviderException hopeful, List<ProviderCall> attempts) {
        super(hopeful.code(), hopeful.detail(), hopeful, hopeful.retryAfter(), hopeful.errorType(), Usage.NONE);
        this.attempts = List.copyOf(attempts);
    }

    /** All calls, in order. */
    public List<ProviderCall> attempts() {
        return attempts;
    }
}
