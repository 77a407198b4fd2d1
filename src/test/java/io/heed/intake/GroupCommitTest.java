package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Integer>> commits = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch disk = new CountDownLatch(1);

    /** The first commit takes until the disk is let go. */
    private List<String> commit(List<Integer> items) throws SQLException {
        commits.add(items);
        begun.countDown();
        await(disk);
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

    /** One alone on the slow disk, the others behind it; a failure is answered with its state. */
    private List<String> answers(int most, long largest, Integer... items) {
        try (GroupCommit<Integer, String> group = new GroupCommit<>(this::commit, item -> item, most, largest, 1)) {
            CompletableFuture<String> first = group.take(1);
            await(begun);
            List<CompletableFuture<String>> others =
                    List.of(items).stream().map(group::take).toList();
            disk.countDown();
            assertThat(first.join()).isEqualTo("row 1");
            return others.stream()
                    .map(other -> other.exceptionally(failure -> ((SQLException) failure).getSQLState())
                            .join())
                    .toList();
        }
    }

    @Test
    void the_first_commits_alone_and_those_behind_it_together() {
        assertThat(answers(64, 1000, 2, 3, 4)).containsExactly("row 2", "row 3", "row 4");
        assertThat(commits).containsExactly(List.of(1), List.of(2, 3, 4));
    }

    @Test
    void no_group_is_longer_than_allowed() {
        assertThat(answers(2, 1000, 2, 3, 4, 5, 6)).hasSize(5);
        assertThat(commits).containsExactly(List.of(1), List.of(2, 3), List.of(4, 5), List.of(6));
    }

    @Test
    void no_group_is_larger_than_allowed_but_for_a_single_large_one() {
        assertThat(answers(64, 10, 4, 5, 50, 2, 3)).containsExactly("row 4", "row 5", "row 50", "row 2", "row 3");
        assertThat(commits).containsExactly(List.of(1), List.of(4, 5), List.of(50), List.of(2, 3));
    }

    @Test
    void one_that_cannot_be_stored_fails_alone() {
        assertThat(answers(64, 1000, 2, 13, 4)).containsExactly("row 2", "22021", "row 4");
    }

    @Test
    void a_dead_line_fails_the_whole_group_at_once() {
        assertThat(answers(64, 1000, 2, 99, 4)).containsOnly("08006");
        assertThat(commits).hasSize(2);
    }

    @Test
    void a_fault_of_ours_leaves_nobody_without_an_answer_and_the_door_open() {
        try (GroupCommit<Integer, String> group = new GroupCommit<>(
                items -> {
                    if (items.contains(7)) throw new IllegalArgumentException("ours");
                    return items.stream().map(String::valueOf).toList();
                },
                item -> item,
                64,
                1000,
                2)) {
            assertThatThrownBy(() -> group.take(7).join()).hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(group.take(8).join()).isEqualTo("8");
        }
    }

    @Test
    void under_many_callers_everybody_gets_the_own_answer() {
        try (GroupCommit<Integer, Integer> group = new GroupCommit<>(items -> items, item -> 1, 5, 20_000, 2)) {
            List<CompletableFuture<Boolean>> all = IntStream.range(0, 20_000)
                    .parallel()
                    .mapToObj(item -> group.take(item).thenApply(answer -> answer == item))
                    .toList();
            assertThat(all).allMatch(CompletableFuture::join);
        }
    }

    @Test
    void while_the_disk_does_not_keep_up_no_more_than_sixteen_groups_wait() {
        try (GroupCommit<Integer, String> group = new GroupCommit<>(this::commit, item -> item, 64, 10, 1)) {
            CompletableFuture<String> first = group.take(10);
            await(begun);
            List<CompletableFuture<String>> more =
                    IntStream.range(0, 20).mapToObj(i -> group.take(10)).toList();
            assertThat(more.stream().filter(CompletableFuture::isCompletedExceptionally))
                    .hasSize(5);
            disk.countDown();
            assertThat(first.join()).isEqualTo("row 10");
            assertThat(more.get(0).join()).isEqualTo("row 10");
            assertThat(more.get(14).join()).isEqualTo("row 10");
            assertThat(group.take(10).join()).isEqualTo("row 10");
        }
    }

    @Test
    void a_closed_door_refuses_and_what_is_under_way_ends() {
        GroupCommit<Integer, String> group = new GroupCommit<>(this::commit, item -> item, 64, 1000, 1);
        CompletableFuture<String> underWay = group.take(1);
        await(begun);
        CompletableFuture<String> waiting = group.take(2);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(group::close);
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(RejectedExecutionException.class);
        disk.countDown();
        assertThat(underWay.join()).isEqualTo("row 1");
        closing.join();
        assertThatThrownBy(() -> group.take(3).join()).hasCauseInstanceOf(RejectedExecutionException.class);
    }
}
