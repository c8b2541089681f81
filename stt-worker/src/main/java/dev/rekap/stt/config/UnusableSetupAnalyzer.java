package dev.rekap.stt.config;

import dev.rekap.stt.UnusableSetupException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is missing in place of a stack trace. */
public final class UnusableSetupAnalyzer extends AbstractFailureAnalyzer<UnusableSetupException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSetupException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
