package io.heed.desk;

import io.heed.web.FactorBar;
import io.heed.web.PromiseClock;
import io.heed.web.Span;
import io.heed.web.Urgency;
import java.util.List;

/**
 * Why a ticket stands where it stands.
 *
 * @param rank 1 when it is first
 * @param reasons the factors that weigh most, heaviest first: three are told
 * @param check null when no word counted
 * @param otherwise what would have sent it elsewhere; null when no one slider would, or it is not known
 */
public record WhyFirst(
        Urgency urgency, int rank, List<Reason> reasons, FactorBar bar, DeletionCheck check, Otherwise otherwise) {

    /**
     * @param factor words, waiting, promise, customer, topic or again
     * @param detail what of it: the words (empty when they are calm), the tier, the queue, a count; else null
     * @param due of a promise, else null: counts on in the sentence
     * @param waited of waiting, else null
     */
    public record Reason(String factor, String detail, PromiseClock due, Span waited) {

        public static Reason of(String factor, String detail) {
            return new Reason(factor, detail, null, null);
        }

        public static Reason promise(PromiseClock due) {
            return new Reason("promise", null, due, null);
        }

        public static Reason waiting(Span waited) {
            return new Reason("waiting", null, null, waited);
        }
    }

    /** The reading repeated without the marked words, and without as many others picked at random. */
    public record DeletionCheck(int with, int without, int withoutRandom) {}

    /**
     * With this factor's slider at this weight or beyond, it would have gone elsewhere.
     *
     * @param more whether beyond means more
     * @param agent who would have got it, null when it would have waited
     */
    public record Otherwise(String factor, int weight, boolean more, String agent) {}

    public WhyFirst {
        reasons = List.copyOf(reasons);
    }
}
