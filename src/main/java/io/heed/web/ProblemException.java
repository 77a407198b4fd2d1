package io.heed.web;

import java.io.Serial;

/** A refusal on its way to the caller; not a fault, so it is not logged. */
public class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title() + (problem.detail() == null ? "" : ": " + problem.detail()));
        this.problem = problem;
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(Problem.notFound(detail));
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.conflict(detail));
    }

    public static ProblemException invalid(String field, String message) {
        return new ProblemException(Problem.invalid(field, message));
    }

    /** A condition the caller set, such as If-Match, does not hold any more. */
    public static ProblemException outdated(String detail) {
        return new ProblemException(Problem.of(412, "outdated", "It has changed meanwhile", detail));
    }

    public Problem problem() {
        return problem;
    }
}
