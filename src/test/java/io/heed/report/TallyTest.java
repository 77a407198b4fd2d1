package io.heed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** Whatever happens in whatever order, the sums are those of counting everything from the beginning. */
    @Test
    void what_is_kept_by_the_difference_is_what_counting_anew_gives() {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<Long, TicketPast> tickets = new HashMap<>();
            Map<Long, List<Fact>> counted = new HashMap<>();
            Map<Tally.Cell, long[]> sums = new HashMap<>();
            Map<Tally.Slot, Long> spreads = new HashMap<>();
            for (int step = 0; step < 150; step++) {
                Tally tally = new Tally();
                for (int i = random.nextInt(5); i >= 0; i--) {
                    long id = random.nextInt(30);
                    // imported, changed, or taken back with its import
                    if (random.nextInt(8) == 0) tickets.remove(id);
                    else tickets.put(id, grown(tickets.get(id), id, random));
                    List<Fact> now = tickets.containsKey(id) ? Facts.of(tickets.get(id)) : List.of();
                    tally.change(counted.getOrDefault(id, List.of()), now);
                    counted.put(id, now);
                }
                add(tally, sums, spreads);
            }
            Tally anew = new Tally();
            tickets.values().forEach(past -> Facts.of(past).forEach(anew::add));
            assertThat(readable(sums)).as("seed " + seed).isEqualTo(readable(anew.sums()));
            spreads.values().removeIf(n -> n == 0);
            assertThat(spreads).as("seed " + seed).isEqualTo(anew.spreads());
        }
    }

    private static void add(Tally tally, Map<Tally.Cell, long[]> sums, Map<Tally.Slot, Long> spreads) {
        tally.sums().forEach((cell, more) -> {
            long[] sum = sums.computeIfAbsent(cell, one -> new long[2]);
            sum[0] += more[0];
            sum[1] += more[1];
        });
        tally.spreads().forEach((slot, more) -> spreads.merge(slot, more, Long::sum));
    }

    private static Map<Tally.Cell, List<Long>> readable(Map<Tally.Cell, long[]> sums) {
        return sums.entrySet().stream()
                .filter(one -> one.getValue()[0] != 0 || one.getValue()[1] != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()[0], one.getValue()[1])));
    }

    /** One more thing happens in it: a word, a closure, a reopening, another queue, other tags. */
    private static TicketPast grown(TicketPast past, long id, SplittableRandom random) {
        if (past == null) {
            Instant at = START.plus(random.nextInt(5000), ChronoUnit.MINUTES);
            return new TicketPast(
                    id,
                    "billing",
                    "email",
                    List.of(),
                    at,
                    List.of(said(at, false, null)),
                    List.of(),
                    List.of(),
                    List.of());
        }
        Instant at = past.said().get(past.said().size() - 1).at().plus(1 + random.nextInt(300), ChronoUnit.MINUTES);
        List<TicketPast.Said> said = new ArrayList<>(past.said());
        List<TicketPast.Closed> closures = new ArrayList<>(past.closures());
        List<TicketPast.Held> held = new ArrayList<>(past.held());
        List<TicketPast.Ended> promises = new ArrayList<>(past.promises());
        String queue = past.queue();
        List<String> topics = past.topics();
        switch (random.nextInt(6)) {
            case 0 -> said.add(said(at, true, (long) random.nextInt(4)));
            case 1 -> said.add(said(at, false, null));
            case 2 -> {
                if (closures.isEmpty() || closures.get(closures.size() - 1).reopened() != null)
                    closures.add(new TicketPast.Closed(at, 1L, null, random.nextInt(9) == 0));
                else {
                    TicketPast.Closed last = closures.remove(closures.size() - 1);
                    closures.add(new TicketPast.Closed(last.at(), last.by(), at, last.merge()));
                }
            }
            case 3 -> queue = random.nextBoolean() ? "payments" : null;
            case 4 -> topics = random.nextBoolean() ? List.of("refund", "vip") : List.of("refund");
            default -> {
                held.add(new TicketPast.Held(random.nextInt(4), at, random.nextBoolean() ? at.plusSeconds(700) : null));
                promises.add(new TicketPast.Ended(at, random.nextBoolean()));
            }
        }
        return new TicketPast(id, queue, past.channel(), topics, past.openedAt(), said, closures, held, promises);
    }

    private static TicketPast.Said said(Instant at, boolean reply, Long by) {
        return new TicketPast.Said(at, reply, by);
    }

    @Test
    void quantiles_are_right_to_two_and_a_half_percent_however_the_hours_are_put_together() {
        SplittableRandom random = new SplittableRandom(11);
        List<Long> all = new ArrayList<>();
        Spread together = new Spread();
        for (int hour = 0; hour < 48; hour++) {
            Spread one = new Spread();
            for (int i = random.nextInt(50); i >= 0; i--) {
                long seconds = (long) Math.exp(random.nextDouble() * 14);
                all.add(seconds);
                one.add(Spread.bucket(seconds), 1);
            }
            together.add(one);
        }
        all.sort(null);
        for (double share : new double[] {0.01, 0.25, 0.5, 0.9, 0.95, 1}) {
            long exact = all.get((int) Math.ceil(share * all.size()) - 1);
            assertThat(together.quantile(share)).isCloseTo(exact, within(Spread.ERROR * exact + 1e-6));
        }
        assertThat(new Spread().quantile(0.5)).isNaN();
    }

    @Test
    void a_tickets_past_becomes_facts_where_they_belong() {
        Instant nine = START.plus(Duration.ofHours(9));
        TicketPast past = new TicketPast(
                7,
                "billing",
                "email",
                List.of("refund"),
                nine,
                List.of(
                        said(nine, false, null),
                        said(nine.plusSeconds(600), true, 4L),
                        said(nine.plusSeconds(1200), false, null),
                        said(nine.plusSeconds(1300), false, null),
                        said(nine.plusSeconds(1500), true, 5L)),
                List.of(
                        new TicketPast.Closed(nine.plusSeconds(700), 4L, nine.plusSeconds(1200), false),
                        new TicketPast.Closed(nine.plusSeconds(2000), 5L, null, false)),
                List.of(new TicketPast.Held(4, nine.plusSeconds(100), nine.plusSeconds(700))),
                List.of(new TicketPast.Ended(nine.plusSeconds(600), true)));
        assertThat(Facts.of(past))
                .extracting(fact -> fact.measure() + " "
                        + Duration.between(nine, fact.at()).toSeconds() + " " + fact.value() + " " + fact.agent())
                .containsExactlyInAnyOrder(
                        "arrived 0 1 null",
                        "firstReply 600 600 4",
                        "nextReply 1500 300 5",
                        "shut 700 1 null",
                        "back 1200 1 null",
                        "closed 700 1 4",
                        "abandoned 700 0 4",
                        "firstContact 700 0 4",
                        "shut 2000 1 null",
                        "closed 2000 0 5",
                        "resolution 2000 2000 5",
                        "abandoned 2000 0 5",
                        "firstContact 2000 0 5",
                        "handled 700 600 4",
                        "promised 600 1 4");
    }
}
