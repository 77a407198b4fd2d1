package io.heed.launch;

import java.util.Optional;

/** Why Heed does not start, in one line that ends with the next step. Any feature may throw it while starting. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String what, String nextStep) {
        this(what, nextStep, null);
    }

    public Refusal(String what, String nextStep, Throwable cause) {
        super(sentence(what) + " " + sentence(nextStep), cause);
    }

    /** The refusal that hides under the wrappings of a container that failed to start. */
    static Optional<Refusal> in(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Refusal) {
                return Optional.of((Refusal) t);
            }
        }
        return Optional.empty();
    }

    private static String sentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") ? line : line + ".";
    }
}
