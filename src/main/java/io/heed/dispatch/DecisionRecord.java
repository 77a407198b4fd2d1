package io.heed.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One decision as a line of a table; what was not kept is empty. */
final class DecisionRecord {
    static final List<String> HEADER = header();

    private DecisionRecord() {}

    private static List<String> header() {
        List<String> names = new ArrayList<>(List.of(
                "offer",
                "ticket",
                "queue",
                "customer",
                "agent",
                "outcome",
                "offeredAt",
                "answeredAt",
                "endedAt",
                "policy",
                "weight"));
        for (Factor factor : Factor.values()) names.add(factor.name());
        names.addAll(List.of(
                "attention",
                "fit",
                "value",
                "budget",
                "used",
                "price",
                "runnerUp",
                "margin",
                "binding",
                "bindingOf",
                "waiting",
                "priceSource",
                "pointMinute",
                "modelVersion",
                "weightsVersion",
                "turn",
                "turnFrom",
                "turnTo",
                "thenAgent"));
        return List.copyOf(names);
    }

    static List<Object> of(DecisionLog.Entry entry) {
        Decision decision = entry.decision();
        List<Object> cells = new ArrayList<>(Arrays.asList(
                entry.id(),
                entry.ticketId(),
                entry.queue(),
                entry.customer(),
                entry.agent().name(),
                entry.state(),
                entry.offeredAt(),
                entry.answeredAt(),
                entry.endedAt()));
        if (decision == null) {
            while (cells.size() < HEADER.size()) cells.add(null);
            return cells;
        }
        cells.add(decision.policy());
        cells.add(decision.weight());
        Map<Factor, Double> points = decision.points() == null ? Map.of() : decision.points();
        for (Factor factor : Factor.values()) cells.add(points.get(factor));
        Decision.RunnerUp second = decision.runnerUp();
        Decision.PoolPrice price = decision.attentionPrice();
        cells.addAll(Arrays.asList(
                decision.attention(),
                decision.fit(),
                decision.value(),
                decision.budget(),
                decision.used(),
                decision.price(),
                second == null ? null : second.name(),
                decision.margin(),
                decision.binding(),
                decision.bindingOf() == null ? null : decision.bindingOf().name(),
                decision.waiting(),
                price == null ? null : price.source(),
                price == null ? null : price.pointMinute(),
                decision.modelVersion(),
                decision.weightsVersion()));
        cells.addAll(turn(decision.hindsight()));
        return cells;
    }

    private static List<Object> turn(Hindsight hindsight) {
        return Optional.ofNullable(hindsight)
                .flatMap(Hindsight::smallest)
                .map(turn -> Arrays.<Object>asList(
                        turn.factor().name(),
                        turn.from(),
                        turn.to(),
                        turn.agent() == null ? null : turn.agent().name()))
                .orElse(Arrays.asList(null, null, null, null));
    }
}
