package io.heed.board;

import io.heed.dispatch.Decision;
import io.heed.dispatch.DecisionLog;
import io.heed.dispatch.Factor;
import io.heed.dispatch.Hindsight;
import io.heed.web.Face;
import io.heed.web.FactorBar;
import io.heed.web.Moment;
import io.heed.web.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Makes of kept decisions what the log shows. Plain: entries in, lines out. */
final class DecisionLines {
    private final Function<Instant, Moment> moment;

    DecisionLines(Function<Instant, Moment> moment) {
        this.moment = moment;
    }

    DecisionLine of(DecisionLog.Entry entry) {
        Decision decision = entry.decision();
        if (decision == null) decision = unknown();
        Hindsight hindsight = decision.hindsight();
        return new DecisionLine(
                entry.id(),
                entry.ticketId(),
                entry.customer(),
                entry.queue(),
                Face.of(entry.agent().name()),
                entry.state(),
                moment.apply(entry.offeredAt()),
                entry.answeredAt() == null ? null : moment.apply(entry.answeredAt()),
                decision.policy(),
                decision.runnerUp() == null ? null : decision.runnerUp().name(),
                decision.margin() == null ? null : figure(decision.margin()),
                decision.binding(),
                decision.bindingOf() == null ? null : decision.bindingOf().name(),
                decision.points() == null || decision.points().isEmpty() ? null : snapshot(decision),
                hindsight == null
                        ? null
                        : hindsight.turns().stream().map(DecisionLines::turn).toList(),
                hindsight != null && hindsight.complete());
    }

    private static Decision unknown() {
        return new Decision(
                "unknown", 0, Map.of(), 0, 0, 0, 0, 0, 0, null, null, "none", 0, "", 0, null, null, null, null);
    }

    private static DecisionLine.Snapshot snapshot(Decision decision) {
        List<FactorBar.Points> stretches = new ArrayList<>();
        List<DecisionLine.Part> parts = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            double points = decision.points().getOrDefault(factor, 0.0);
            stretches.add(new FactorBar.Points(factor.name(), points));
            parts.add(new DecisionLine.Part(factor.name(), figure(points)));
        }
        Decision.PoolPrice pool = decision.attentionPrice();
        return new DecisionLine.Snapshot(
                FactorBar.of(stretches),
                parts,
                figure(decision.weight()),
                figure(decision.value()),
                String.format(Locale.ROOT, "%.2f", decision.fit()),
                figure(decision.attention()),
                figure(decision.used()),
                figure(decision.budget()),
                figure(decision.price()),
                pool == null ? null : String.format(Locale.ROOT, "%.2f", pool.pointMinute()),
                pool == null ? null : pool.source(),
                lean(decision.terms()),
                decision.waiting(),
                decision.modelVersion(),
                decision.weightsVersion(),
                decision.terms() == null ? null : asked(decision.terms()));
    }

    private static String lean(Decision.Terms terms) {
        if (terms == null || terms.lean() == null) return null;
        long percent = Math.round(1000 * (terms.lean() - 1));
        if (percent == 0) return null;
        return (percent > 0 ? "+" : "−") + String.format(Locale.ROOT, "%.1f", Math.abs(percent) / 10.0) + " %";
    }

    private static DecisionLine.Asked asked(Decision.Terms terms) {
        return new DecisionLine.Asked(
                terms.channel(),
                terms.language(),
                String.join(", ", terms.required()),
                Span.of(Duration.ofSeconds(terms.waitedSeconds())),
                terms.promiseSeconds() <= 0 ? null : Span.of(Duration.ofSeconds(terms.promiseSeconds())),
                figure(terms.effortMinutes() * terms.pace()),
                terms.wholeBudget());
    }

    private static DecisionLine.Turn turn(Hindsight.Turn turn) {
        return new DecisionLine.Turn(
                turn.factor().name(),
                turn.from(),
                turn.to(),
                turn.to() > turn.from(),
                turn.agent() == null ? null : turn.agent().name(),
                turn.ticketId());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value == 0 ? 0.0 : value);
    }
}
