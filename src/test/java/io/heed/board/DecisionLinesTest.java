package io.heed.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.dispatch.Decision;
import io.heed.dispatch.DecisionLog;
import io.heed.dispatch.Factor;
import io.heed.dispatch.Hindsight;
import io.heed.web.Moment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionLinesTest {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    private final DecisionLines lines = new DecisionLines(at -> new Moment(at, ZoneOffset.UTC));

    @Test
    void the_smallest_turn_comes_first_and_says_in_which_direction() {
        Hindsight hindsight = new Hindsight(
                List.of(
                        new Hindsight.Turn(Factor.words, 35, 10, Hindsight.WAITING, null, 9L),
                        new Hindsight.Turn(
                                Factor.waiting,
                                15,
                                22,
                                Hindsight.SOMEBODY_ELSE,
                                new Decision.Who(8, "Theo Lind"),
                                null)),
                4,
                2,
                true,
                true);
        DecisionLine line = lines.of(entry(decision(Map.of(Factor.words, 20.0, Factor.waiting, 7.5), hindsight)));
        assertThat(line.turn()).isEqualTo(new DecisionLine.Turn("waiting", 15, 22, true, "Theo Lind", null));
        assertThat(line.turns().get(1).up()).isFalse();
        assertThat(line.turns().get(1).instead()).isEqualTo(9L);
        assertThat(line.snapshot().points())
                .extracting(DecisionLine.Part::points)
                .containsExactly("20.0", "7.5", "0.0", "0.0", "0.0", "0.0");
        assertThat(line.margin()).isEqualTo("4.0");
    }

    @Test
    void what_was_decided_by_hand_has_no_snapshot_and_what_is_not_worked_out_yet_is_unknown() {
        DecisionLine byHand = lines.of(entry(new Decision(
                "by hand", 0, Map.of(), 1, 1, 0, 4, 0, 0, null, null, "none", 0, "none", 1, null, null, null, null)));
        assertThat(byHand.byHand()).isTrue();
        assertThat(byHand.snapshot()).isNull();
        DecisionLine early = lines.of(entry(decision(Map.of(Factor.words, 20.0), null)));
        assertThat(early.unknown()).isTrue();
        assertThat(early.turn()).isNull();
    }

    private static Decision decision(Map<Factor, Double> points, Hindsight hindsight) {
        return new Decision(
                "heed",
                27.5,
                points,
                1.5,
                0.95,
                26,
                4,
                2,
                3,
                new Decision.RunnerUp(8, "Theo Lind", 22),
                4.0,
                "none",
                3,
                "v1",
                2,
                null,
                null,
                null,
                hindsight);
    }

    private static DecisionLog.Entry entry(Decision decision) {
        return new DecisionLog.Entry(
                5,
                4711,
                "payments",
                "Marisol Vega",
                new Decision.Who(7, "Ines Duarte"),
                "accepted",
                AT,
                AT,
                null,
                decision);
    }
}
