package org.quartierlod.command;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in a sentence why the server does not start, instead of a stack trace.
final class NothingToServeAnalyzer extends AbstractFailureAnalyzer<NothingToServe> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, NothingToServe cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend what is named above and start again; the command 'check' names the faults of the data.",
                cause);
    }
}
