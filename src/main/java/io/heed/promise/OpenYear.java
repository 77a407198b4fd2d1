package io.heed.promise;

import java.util.Arrays;
import java.util.List;

/** The open spans of one local year, in order and apart, in microseconds since 1970. */
final class OpenYear {
    private final long[] from;

    /** How much was open before each span; one more for the whole year. */
    private final long[] before;

    /** @param spans in any order, also overlapping */
    OpenYear(List<long[]> spans) {
        long[][] sorted = spans.toArray(long[][]::new);
        Arrays.sort(sorted, (one, other) -> Long.compare(one[0], other[0]));
        long[] starts = new long[sorted.length];
        long[] ends = new long[sorted.length];
        int count = 0;
        for (long[] span : sorted) {
            if (span[1] <= span[0]) continue;
            if (count > 0 && span[0] <= ends[count - 1]) {
                ends[count - 1] = Math.max(ends[count - 1], span[1]);
                continue;
            }
            starts[count] = span[0];
            ends[count++] = span[1];
        }
        from = Arrays.copyOf(starts, count);
        before = new long[count + 1];
        for (int i = 0; i < count; i++) before[i + 1] = before[i] + ends[i] - starts[i];
    }

    long total() {
        return before[before.length - 1];
    }

    /** How much of the year was open before this moment. */
    long before(long moment) {
        int found = Arrays.binarySearch(from, moment);
        int span = found >= 0 ? found : -found - 2;
        if (span < 0) return 0;
        return Math.min(before[span] + moment - from[span], before[span + 1]);
    }

    /** The first moment before which so much was open: more than nothing and no more than the year has. */
    long when(long open) {
        int found = Arrays.binarySearch(before, open);
        // exactly what earlier spans gave is reached when the last of them closes
        int span = found >= 0 ? found - 1 : -found - 2;
        return from[span] + open - before[span];
    }
}
