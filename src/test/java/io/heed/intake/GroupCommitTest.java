package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final ExecutorService callers = Executors.newFixedThreadPool(32);
    private final List<List<Integer>> commits = Collections.synchronizedList(new ArrayList<>());
    private volatile CountDownLatch disk = new CountDownLatch(1);

    @AfterEach
    void end() {
        disk.countDown();
        callers.shutdownNow();
    }

    private GroupCommit<Integer, String> group(int most, long largest) {
        return new GroupCommit<>(this::commit, item -> item, most, largest, 1);
    }

    /** The first commit takes until the disk is let go. */
    private List<String> commit(List<Integer> items) throws SQLException {
        boolean first = commits.isEmpty();
        commits.add(items);
        if (first) await(disk);
        if (items.contains(13)) throw new SQLException("no such text", "22021");
        if (items.contains(99)) throw new SQLException("the line is dead", "08006");
        return items.stream().map(item -> "row " + item).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<String> call(GroupCommit<Integer, String> group, int item) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return group.take(item);
                    } catch (SQLException failure) {
                        return failure.getSQLState();
                    }
                },
                callers);
    }

    /** One alone on the slow disk, the others behind it, in any order. */
    private List<String> answers(GroupCommit<Integer, String> group, List<Integer> items) {
        disk = new CountDownLatch(1);
        commits.clear();
        CompletableFuture<String> first = call(group, 1);
        while (commits.isEmpty()) Thread.onSpinWait();
        List<CompletableFuture<String>> others =
                items.stream().map(item -> call(group, item)).toList();
        while (group.waiting() < items.size()) Thread.onSpinWait();
        disk.countDown();
        assertThat(first.join()).isEqualTo("row 1");
        return others.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void the_first_commits_alone_and_those_behind_it_together() {
        assertThat(answers(group(64, 1000), List.of(2, 3, 4))).containsExactly("row 2", "row 3", "row 4");
        assertThat(commits).hasSize(2);
        assertThat(commits.get(0)).containsExactly(1);
        assertThat(commits.get(1)).containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void no_group_is_longer_or_larger_than_allowed_but_for_a_single_large_one() {
        answers(group(2, 1000), List.of(2, 3, 4, 5, 6));
        assertThat(commits).allSatisfy(items -> assertThat(items).hasSizeLessThanOrEqualTo(2));
        assertThat(answers(group(64, 10), List.of(8, 8, 50, 2))).contains("row 50");
        assertThat(commits)
                .allSatisfy(items -> assertThat(items.size() == 1
                                || items.stream().mapToInt(Integer::intValue).sum() <= 10)
                        .isTrue());
    }

    @Test
    void one_that_cannot_be_stored_fails_alone() {
        assertThat(answers(group(64, 1000), List.of(2, 13, 4))).containsExactly("row 2", "22021", "row 4");
    }

    @Test
    void a_dead_line_fails_the_whole_group_at_once() {
        assertThat(answers(group(64, 1000), List.of(2, 99, 4))).containsOnly("08006");
        assertThat(commits).hasSize(2);
    }

    @Test
    void a_fault_of_ours_leaves_nobody_asleep_and_the_door_open() throws SQLException {
        GroupCommit<Integer, String> group = new GroupCommit<>(
                items -> {
                    if (items.contains(7)) throw new IllegalArgumentException("ours");
                    return items.stream().map(String::valueOf).toList();
                },
                item -> item,
                64,
                1000,
                2);
        assertThatThrownBy(() -> group.take(7)).isInstanceOf(IllegalStateException.class);
        assertThat(group.take(8)).isEqualTo("8");
    }

    @Test
    void under_many_callers_everybody_gets_the_own_answer_and_nobody_is_left() {
        GroupCommit<Integer, Integer> group = new GroupCommit<>(items -> items, item -> item, 5, 1_000_000, 2);
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 20_000)
                .mapToObj(item -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return group.take(item) == item;
                            } catch (SQLException e) {
                                return false;
                            }
                        },
                        callers))
                .toList();
        assertThat(all).allMatch(CompletableFuture::join);
        assertThat(group.waiting()).isZero();
    }
}
