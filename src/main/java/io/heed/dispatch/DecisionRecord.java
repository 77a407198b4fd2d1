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

    static List<String> of(DecisionLog.Entry entry) {
        Decision decision = entry.decision();
        List<String> cells = new ArrayList<>(Arrays.asList(
                text(entry.id()),
                text(entry.ticketId()),
                cell(entry.queue()),
                cell(entry.customer()),
                cell(entry.agent().name()),
                entry.state(),
                text(entry.offeredAt()),
                text(entry.answeredAt()),
                text(entry.endedAt())));
        if (decision == null) {
            while (cells.size() < HEADER.size()) cells.add("");
            return cells;
        }
        cells.add(decision.policy());
        cells.add(text(decision.weight()));
        Map<Factor, Double> points = decision.points() == null ? Map.of() : decision.points();
        for (Factor factor : Factor.values()) cells.add(text(points.get(factor)));
        Decision.RunnerUp second = decision.runnerUp();
        Decision.PoolPrice price = decision.attentionPrice();
        cells.addAll(List.of(
                text(decision.attention()),
                text(decision.fit()),
                text(decision.value()),
                text(decision.budget()),
                text(decision.used()),
                text(decision.price()),
                second == null ? "" : cell(second.name()),
                text(decision.margin()),
                text(decision.binding()),
                decision.bindingOf() == null ? "" : cell(decision.bindingOf().name()),
                text(decision.waiting()),
                price == null ? "" : price.source(),
                price == null ? "" : text(price.pointMinute()),
                text(decision.modelVersion()),
                text(decision.weightsVersion())));
        cells.addAll(turn(decision.hindsight()));
        return cells;
    }

    private static List<String> turn(Hindsight hindsight) {
        return Optional.ofNullable(hindsight)
                .flatMap(Hindsight::smallest)
                .map(turn -> List.of(
                        turn.factor().name(),
                        text(turn.from()),
                        text(turn.to()),
                        turn.agent() == null ? "" : cell(turn.agent().name())))
                .orElse(List.of("", "", "", ""));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Tables run what begins like a formula. */
    private static String cell(String text) {
        if (text == null) return "";
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
