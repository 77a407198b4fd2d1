package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final ScoreCard BETTER = card("queueAccuracy", 0.80, 0.86, 0.02, 0.10);
    private static final ScoreCard SLIGHTLY_LESS_BY_CHANCE = card("urgencyAuc", 0.920, 0.915, -0.02, 0.01);
    private static final ScoreCard CLEARLY_WORSE = card("urgencyAuc", 0.920, 0.915, -0.008, -0.002);
    private static final ScoreCard FAR_WORSE_BY_CHANCE = card("urgencyAuc", 0.92, 0.87, -0.15, 0.05);

    @Test
    void no_worse_in_anything_is_put_into_force_with_its_figures() {
        Verdict verdict = Verdict.of(List.of(BETTER, SLIGHTLY_LESS_BY_CHANCE));
        assertThat(verdict.noWorse()).isTrue();
        assertThat(verdict.reason())
                .contains("no worse")
                .contains("en queue (share right) 0.860 against 0.800")
                .contains("a gain of 0.060 (95 %: +0.020 to +0.100)");
    }

    @Test
    void one_measure_that_is_clearly_or_far_worse_keeps_the_champion_and_is_named() {
        assertThat(Verdict.of(List.of(BETTER, CLEARLY_WORSE)).noWorse()).isFalse();
        Verdict far = Verdict.of(List.of(BETTER, FAR_WORSE_BY_CHANCE));
        assertThat(far.noWorse()).isFalse();
        assertThat(far.reason()).startsWith("Kept: the candidate is worse in en urgency");
    }

    @Test
    void without_anything_to_judge_by_the_champion_stays() {
        assertThat(Verdict.of(List.of()).noWorse()).isFalse();
    }

    private static ScoreCard card(String measure, double champion, double candidate, double low, double high) {
        return new ScoreCard("en", measure, 500, champion, candidate, candidate - champion, low, high, 0.01);
    }
}
