package io.github.surefirefine.plugin.trace;

/** An event of a trace lacks what it should have. */
final class UnfitEventException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String problem;

    UnfitEventException(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
