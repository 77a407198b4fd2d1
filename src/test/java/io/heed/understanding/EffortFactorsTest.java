package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heed.understanding.EffortFactors.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EffortFactorsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Map<Kind, EffortEvidence> book = new HashMap<>();

    @Test
    void without_closures_the_head_is_believed() {
        assertThat(new EffortFactors(book).of("billing", "chat")).isEqualTo(1);
        assertThat(new EffortFactors(book).of(null, null)).isEqualTo(1);
    }

    @Test
    void a_house_whose_tickets_take_twice_as_long_is_right_after_some_tens_of_closures() {
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) close("billing", "chat", said(random), 2 * spread(random, 0.5));
        EffortFactors factors = new EffortFactors(book);
        assertThat(factors.of("billing", "chat")).isBetween(1.7, 2.3);
        assertThat(factors.of("delivery", "chat"))
                .as("a queue nobody closed in yet")
                .isBetween(1.6, 2.2);
    }

    @Test
    void one_slow_ticket_moves_little_and_one_left_open_overnight_nothing() {
        close("billing", "chat", 6, 4);
        assertThat(new EffortFactors(book).of("billing", "chat")).isBetween(1.0, 1.7);
        book.clear();
        close("billing", "chat", 6, 100);
        assertThat(book.get(new Kind("billing", "chat")).n()).isZero();
    }

    @Test
    void queues_and_channels_that_differ_are_told_apart() {
        Random random = new Random(6);
        for (int i = 0; i < 150; i++) {
            close("billing", "chat", said(random), 2 * spread(random, 0.4));
            close("billing", "email", said(random), 3 * spread(random, 0.4));
            close("delivery", "chat", said(random), 0.6 * spread(random, 0.4));
        }
        EffortFactors factors = new EffortFactors(book);
        assertThat(factors.of("billing", "chat")).isCloseTo(2, within(0.3));
        assertThat(factors.of("billing", "email")).isCloseTo(3, within(0.45));
        assertThat(factors.of("delivery", "chat")).isCloseTo(0.6, within(0.15));
    }

    @Test
    void old_closures_fade() {
        EffortEvidence seen = EffortEvidence.NONE.with(12, 6, NOW);
        assertThat(seen.at(NOW.plusSeconds(60L * 24 * 3600)).n()).isCloseTo(0.5, within(1e-9));
    }

    /** Of generated history, the later half by tenths of what was predicted; the earlier half was learned from. */
    @Test
    void predictions_come_true_in_every_tenth_of_them() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) one(random);
        EffortFactors factors = new EffortFactors(book);
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Ticket ticket = ticket(random);
            pairs.add(
                    new double[] {ticket.said * factors.of(ticket.queue, ticket.channel), ticket.said * ticket.takes});
        }
        pairs.sort(Comparator.comparingDouble(pair -> pair[0]));
        System.out.println("tenth  predicted  really");
        for (int tenth = 0; tenth < 10; tenth++) {
            List<double[]> some = pairs.subList(tenth * 300, tenth * 300 + 300);
            double predicted =
                    some.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
            double really = some.stream().mapToDouble(pair -> pair[1]).average().orElseThrow();
            System.out.printf("%5d %10.1f %7.1f%n", tenth + 1, predicted, really);
            assertThat(really / predicted).as("tenth " + (tenth + 1)).isBetween(0.8, 1.25);
        }
    }

    private record Ticket(String queue, String channel, double said, double takes) {}

    private static Ticket ticket(Random random) {
        String queue = List.of("billing", "delivery", "terminals").get(random.nextInt(3));
        String channel = random.nextBoolean() ? "chat" : "email";
        double house = Map.of("billing", 2.4, "delivery", 1.8, "terminals", 2.0).get(queue);
        return new Ticket(
                queue, channel, said(random), house * (channel.equals("chat") ? 1 : 1.2) * spread(random, 0.5));
    }

    private void one(Random random) {
        Ticket ticket = ticket(random);
        close(ticket.queue, ticket.channel, ticket.said, ticket.takes);
    }

    private void close(String queue, String channel, double said, double ratio) {
        book.merge(
                new Kind(queue, channel),
                EffortEvidence.NONE.with(said * ratio, said, NOW),
                (before, ignored) -> before.with(said * ratio, said, NOW));
    }

    private static double said(Random random) {
        return 3 + 20 * random.nextDouble();
    }

    /** Log-normal with mean 1. */
    private static double spread(Random random, double sigma) {
        return Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
    }
}
