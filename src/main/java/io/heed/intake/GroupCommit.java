package io.heed.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;

/**
 * What arrives while a commit is under way shares the next one. Nobody waits for company: the first to come commits
 * alone and at once, and only those who would have queued for the disk anyway go together. Each is answered after its
 * own commit.
 */
final class GroupCommit<T, R> {
    /** Puts all on disk in one commit and answers in the same order. */
    @FunctionalInterface
    interface Commit<T, R> {
        List<R> all(List<T> items) throws SQLException;
    }

    private final Commit<T, R> commit;
    private final ToLongFunction<T> size;
    private final int most;
    private final long largest;
    private final Semaphore leaders;
    private final Queue<Entry<T, R>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param size of an item, in the unit of {@code largest}
     * @param most items in a commit
     * @param largest sum of their sizes, but for a single one that is larger
     * @param atOnce commits that may be under way at the same time
     */
    GroupCommit(Commit<T, R> commit, ToLongFunction<T> size, int most, long largest, int atOnce) {
        this.commit = commit;
        this.size = size;
        this.most = most;
        this.largest = largest;
        this.leaders = new Semaphore(atOnce);
    }

    /** Returns once the item is on disk. */
    R take(T item) throws SQLException {
        Entry<T, R> mine = new Entry<>(item);
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.settled) {
            if (leaders.tryAcquire()) lead();
            else LockSupport.park(this);
            // the item goes on disk all the same, so the wait goes on and the interrupt is told afterwards
            interrupted |= Thread.interrupted();
        }
        if (interrupted) Thread.currentThread().interrupt();
        return mine.answer();
    }

    int waiting() {
        return waiting.size();
    }

    private void lead() {
        try {
            List<Entry<T, R>> group = next();
            wakeFirst();
            if (!group.isEmpty()) settle(group);
        } finally {
            leaders.release();
            // whoever came since then saw no free leader and sleeps
            wakeFirst();
        }
    }

    private synchronized List<Entry<T, R>> next() {
        List<Entry<T, R>> group = new ArrayList<>();
        long sum = 0;
        for (Entry<T, R> first = waiting.peek(); first != null && group.size() < most; first = waiting.peek()) {
            sum += size.applyAsLong(first.item);
            if (sum > largest && !group.isEmpty()) break;
            group.add(waiting.remove());
        }
        return group;
    }

    private void settle(List<Entry<T, R>> group) {
        try {
            List<R> answers = commit.all(group.stream().map(entry -> entry.item).toList());
            for (int i = 0; i < group.size(); i++) group.get(i).settle(answers.get(i), null);
        } catch (SQLException failure) {
            if (group.size() > 1 && isOfOneItem(failure)) group.forEach(entry -> settle(List.of(entry)));
            else group.forEach(entry -> entry.settle(null, failure));
        } catch (RuntimeException | Error failure) {
            // each caller throws it; thrown here it would leave those after it asleep
            group.forEach(entry -> entry.settle(null, failure));
        }
    }

    /** Data that PostgreSQL will not take, or a lock that two groups wait for: the others need not suffer for it. */
    private static boolean isOfOneItem(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.equals("40P01");
    }

    private void wakeFirst() {
        Entry<T, R> first = waiting.peek();
        if (first != null) LockSupport.unpark(first.thread);
    }

    private static final class Entry<T, R> {
        private final T item;
        private final Thread thread = Thread.currentThread();
        private R answer;
        private Throwable failure;
        private volatile boolean settled;

        Entry(T item) {
            this.item = item;
        }

        void settle(R answer, Throwable failure) {
            this.answer = answer;
            this.failure = failure;
            settled = true;
            LockSupport.unpark(thread);
        }

        R answer() throws SQLException {
            if (failure == null) return answer;
            // the same failure is told to several callers, each with its own stack
            if (failure instanceof SQLException told)
                throw new SQLException(told.getMessage(), told.getSQLState(), told.getErrorCode(), told);
            throw new IllegalStateException("The group this message was committed with failed", failure);
        }
    }
}
