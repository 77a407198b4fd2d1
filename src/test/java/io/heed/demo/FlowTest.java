package io.heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final double ATTENTION = 36;

    @Test
    void the_first_batch_is_there_within_half_a_minute() {
        assertThat(written(flow(), 0, 26, 0)).isBetween(50, 56);
    }

    @Test
    void what_an_earlier_run_left_open_counts_as_part_of_the_first_batch() {
        Flow flow = flow();
        flow.alreadyThere(46);
        assertThat(written(flow, 0, 3, 20)).isLessThan(12);
    }

    @Test
    void fewer_write_when_many_wait_and_more_when_few_do() {
        int few = written(opened(), 30, 630, 5);
        int usual = written(opened(), 30, 630, 33);
        int many = written(opened(), 30, 630, 60);
        assertThat(few).isGreaterThan(2 * usual);
        assertThat(usual).isGreaterThan(2 * many);
        assertThat(many).isPositive();
    }

    @Test
    void the_tide_rises_first_and_then_falls() {
        Flow flow = flow();
        assertThat(flow.tide(Tickets.after(120))).isGreaterThan(flow.tide(Tickets.NOON));
        assertThat(flow.tide(Tickets.after(360))).isLessThan(flow.tide(Tickets.NOON));
    }

    @Test
    void after_a_pause_of_the_machine_nobody_catches_up() {
        Flow flow = opened();
        flow.due(Tickets.after(7200), 20, ATTENTION);
        assertThat(flow.due(Tickets.after(7201), 20, ATTENTION)).isLessThanOrEqualTo(2);
    }

    @Test
    void the_same_seed_writes_at_the_same_moments() {
        assertThat(written(opened(), 30, 330, 30)).isEqualTo(written(opened(), 30, 330, 30));
    }

    private static Flow flow() {
        return new Flow(Pace.SHIPPED, new SplittableRandom(3), Tickets.NOON);
    }

    private static Flow opened() {
        Flow flow = flow();
        written(flow, 0, 30, 0);
        return flow;
    }

    private static int written(Flow flow, int from, int to, int waiting) {
        int written = 0;
        for (int second = from; second < to; second++) {
            Instant now = Tickets.after(second);
            written += flow.due(now, waiting, ATTENTION);
        }
        return written;
    }
}
