package io.heed.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * What arrives while a commit is under way shares the next one. Nobody waits for company: what comes first is committed
 * alone and at once, and only what would have queued for the disk anyway goes together. Each is answered after its own
 * commit, and no thread of a caller sleeps until then.
 */
final class GroupCommit<T, R> implements AutoCloseable {
    /** Puts all on disk in one commit and answers in the same order. */
    @FunctionalInterface
    interface Commit<T, R> {
        List<R> all(List<T> items) throws SQLException;
    }

    private static final int MOST_GROUPS = 16;

    private record Entry<T, R>(T item, CompletableFuture<R> answer) {}

    private final Commit<T, R> commit;
    private final ToLongFunction<T> size;
    private final int most;
    private final long largest;
    private final BlockingQueue<Entry<T, R>> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong held = new AtomicLong();
    private final List<Thread> committers = new ArrayList<>();
    private volatile boolean closed;

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
        for (int i = 1; i <= atOnce; i++) {
            Thread committer = new Thread(this::work, "inbox-" + i);
            committer.setDaemon(true);
            committers.add(committer);
            committer.start();
        }
    }

    /**
     * Completed once the item is on disk, or with the reason why it is not. A disk that does not keep up fills no heap:
     * beyond {@link #MOST_GROUPS} groups of the largest size whoever comes is refused at once.
     */
    CompletableFuture<R> take(T item) {
        Entry<T, R> entry = new Entry<>(item, new CompletableFuture<>());
        long size = this.size.applyAsLong(item);
        if (held.addAndGet(size) > MOST_GROUPS * largest && held.get() > size) {
            held.addAndGet(-size);
            refuse(entry);
            return entry.answer();
        }
        entry.answer().whenComplete((answer, failure) -> held.addAndGet(-size));
        waiting.add(entry);
        // checked after it stands in the queue: whoever closes then finds it there, or it finds the door closed
        if (closed && waiting.remove(entry)) refuse(entry);
        return entry.answer();
    }

    private void work() {
        Entry<T, R> carried = null;
        try {
            while (!closed || carried != null) {
                Entry<T, R> first = carried == null ? waiting.take() : carried;
                List<Entry<T, R>> group = new ArrayList<>(List.of(first));
                carried = fill(group);
                settle(group);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return what was taken off the queue and is too large to go with the others, or null */
    private Entry<T, R> fill(List<Entry<T, R>> group) {
        long sum = size.applyAsLong(group.get(0).item());
        while (group.size() < most) {
            Entry<T, R> next = waiting.poll();
            if (next == null) return null;
            sum += size.applyAsLong(next.item());
            if (sum > largest) return next;
            group.add(next);
        }
        return null;
    }

    private void settle(List<Entry<T, R>> group) {
        List<R> answers;
        try {
            answers = commit.all(group.stream().map(Entry::item).toList());
        } catch (SQLException failure) {
            if (group.size() > 1 && isOfOneItem(failure)) group.forEach(entry -> settle(List.of(entry)));
            else fail(group, failure);
            return;
        } catch (RuntimeException | Error failure) {
            fail(group, failure);
            return;
        }
        for (int i = 0; i < group.size(); i++) group.get(i).answer().complete(answers.get(i));
    }

    private static <T, R> void fail(List<Entry<T, R>> group, Throwable failure) {
        group.forEach(entry -> entry.answer().completeExceptionally(failure));
    }

    /** Data that PostgreSQL will not take, or a lock that two groups wait for: the others need not suffer for it. */
    private static boolean isOfOneItem(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.equals("40P01");
    }

    private void refuse(Entry<T, R> entry) {
        entry.answer().completeExceptionally(new RejectedExecutionException());
    }

    /** What waits is refused, so that its sender sends it again; commits that are under way end. */
    @Override
    public void close() {
        closed = true;
        for (Entry<T, R> entry = waiting.poll(); entry != null; entry = waiting.poll()) refuse(entry);
        for (Thread committer : committers) end(committer);
    }

    /** Only a thread that sleeps is woken: to interrupt one that talks to PostgreSQL would cut the line. */
    private static void end(Thread committer) {
        while (committer.isAlive()) {
            if (committer.getState() == Thread.State.WAITING) committer.interrupt();
            try {
                committer.join(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
