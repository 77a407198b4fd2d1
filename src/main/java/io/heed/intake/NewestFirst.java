package io.heed.intake;

import java.util.List;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;

/** A page of rows, newest first, that goes on below the last row of the one before. */
final class NewestFirst {
    private NewestFirst() {}

    /** @param query knows :before, an id, and :most */
    static <R> List<R> page(NativeQuery<Object[]> query, long before, int most, Function<Object[], R> row) {
        return query.setParameter("before", before)
                .setParameter("most", most)
                .getResultStream()
                .map(row)
                .toList();
    }
}
