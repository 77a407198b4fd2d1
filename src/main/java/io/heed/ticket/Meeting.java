package io.heed.ticket;

import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;

/**
 * Two transactions met on one row, and the later one was taken back: nothing was lost, and what it wanted to do is done
 * anew on what the row says now.
 */
final class Meeting {
    private static final int DEEPEST = 12;

    private Meeting() {}

    /** Whether a failure is that and nothing worse; a commit wraps it several times. */
    static boolean endsIn(Throwable failure) {
        Throwable one = failure;
        for (int depth = 0; one != null && depth < DEEPEST; depth++) {
            if (one instanceof OptimisticLockException || one instanceof StaleStateException) return true;
            one = one.getCause();
        }
        return false;
    }
}
