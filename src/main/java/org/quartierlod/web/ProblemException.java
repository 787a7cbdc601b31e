package org.quartierlod.web;

/// Ends a request with a problem.
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    /// A request that ends so.
    public ProblemException(Problem problem) {
        super(problem.english());
        this.problem = problem;
    }

    /// What went wrong.
    public Problem problem() {
        return problem;
    }
}
