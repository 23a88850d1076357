package dev.tina.gateway.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the gateway does not start. */
final class UnsafeAccessAnalyzer extends AbstractFailureAnalyzer<UnsafeAccessException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnsafeAccessException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
