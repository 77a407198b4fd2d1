package io.heed.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final int D = 64;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final SplittableRandom random = new SplittableRandom(3);
    private final Topics topics = new Topics(50, 0.2);
    private long ticket;

    private float[] somewhere() {
        float[] all = new float[D];
        for (int i = 0; i < D; i++) all[i] = (float) (random.nextDouble() - 0.5);
        return unit(all);
    }

    private float[] near(float[] centre) {
        float[] all = centre.clone();
        for (int i = 0; i < D; i++) all[i] += (float) ((random.nextDouble() - 0.5) * 0.15);
        return unit(all);
    }

    private static float[] unit(float[] all) {
        double length = 0;
        for (float one : all) length += one * one;
        for (int i = 0; i < all.length; i++) all[i] /= (float) Math.sqrt(length);
        return all;
    }

    private Topics.Rise add(float[] embedding, long customer, Instant at) {
        return topics.add(new Topics.Seen(++ticket, customer, at), embedding, 1);
    }

    @Test
    void many_about_the_same_thing_are_a_rise_with_their_tickets() {
        for (int i = 0; i < 200; i++)
            assertThat(add(somewhere(), i, NOON.plusSeconds(500L * i))).isNull();
        float[] outage = somewhere();
        Instant later = NOON.plusSeconds(101_000);
        Topics.Rise rise = null;
        for (int i = 0; i < 12; i++) rise = add(near(outage), 1000 + i, later.plusSeconds(30L * i));
        assertThat(rise).isNotNull();
        assertThat(rise.tickets()).hasSize(12);
        assertThat(rise.leader()).isEqualTo(201);
    }

    @Test
    void one_customer_who_writes_twelve_times_is_no_rise() {
        float[] outage = somewhere();
        for (int i = 0; i < 12; i++)
            assertThat(add(near(outage), 7, NOON.plusSeconds(30L * i))).isNull();
    }

    @Test
    void what_is_asked_all_the_time_is_no_rise() {
        float[] usual = somewhere();
        int rises = 0;
        for (int i = 0; i < 2000; i++) if (add(near(usual), i, NOON.plusSeconds(300L * i)) != null) rises++;
        assertThat(rises).isZero();
    }

    @Test
    void topics_that_count_least_make_room() {
        for (int i = 0; i < 500; i++) add(somewhere(), i, NOON.plusSeconds(i));
        assertThat(topics.size()).isEqualTo(50);
    }
}
