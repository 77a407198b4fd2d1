package io.heed.board;

import io.heed.dispatch.AgentFacts;
import io.heed.dispatch.Prices;
import io.heed.dispatch.TicketFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Makes the six figures from what is known of the moment. Plain: facts in, views out. */
final class Figures {
    private static final Duration USUAL = Duration.ofMinutes(30);

    /** With less than this many points of history nobody can say what is usual. */
    private static final int ENOUGH = 10;

    private final Instant now;
    private final List<Prices.Point> hour;

    /** @param hour the last hour, oldest first */
    Figures(Instant now, List<Prices.Point> hour) {
        this.now = now;
        this.hour = hour;
    }

    List<Figure> of(
            List<TicketFacts> waiting, List<AgentFacts> agents, double price, Today.Replies replies, int atRisk) {
        return List.of(
                waiting(waiting.size()),
                longestWait(waiting),
                firstReply(replies),
                atRisk(atRisk, replies.broken()),
                inUse(agents),
                price(price));
    }

    private Figure waiting(int count) {
        long usual = Math.round(mean(Prices.Point::waiting));
        long more = count - usual;
        Figure.Note note = hour.size() < ENOUGH || Math.abs(more) < 3
                ? new Figure.Note("asUsual", null, null, "calm")
                : more > 0
                        ? new Figure.Note("moreThanUsual", String.valueOf(more), null, "watch")
                        : new Figure.Note("fewerThanUsual", String.valueOf(-more), null, "good");
        return new Figure("waiting", String.valueOf(count), null, note, spark(Prices.Point::waiting));
    }

    private Figure longestWait(List<TicketFacts> waiting) {
        long minutes = waiting.stream()
                .mapToLong(ticket -> ticket.waited(now).toMinutes())
                .max()
                .orElse(0);
        double before = at(Duration.ofMinutes(10), Prices.Point::longestWaitSeconds) / 60;
        long change = Math.round(minutes - before);
        Figure.Note note = hour.size() < ENOUGH || change == 0
                ? null
                : change > 0
                        ? new Figure.Note("longerThan", String.valueOf(change), null, "watch")
                        : new Figure.Note("shorterThan", String.valueOf(-change), null, "good");
        return new Figure(
                "longestWait", String.valueOf(minutes), "minutes", note, spark(Prices.Point::longestWaitSeconds));
    }

    private static Figure firstReply(Today.Replies replies) {
        if (replies.firstReplySeconds() == null) return new Figure("firstReply", "–", null, null, null);
        long seconds = Math.round(replies.firstReplySeconds());
        String value = seconds / 60 + ":" + String.format(Locale.ROOT, "%02d", seconds % 60);
        return new Figure("firstReply", value, "minutes", null, null);
    }

    private Figure atRisk(int count, int broken) {
        Figure.Note note = broken > 0
                ? new Figure.Note("broken", String.valueOf(broken), null, "watch")
                : new Figure.Note("noneBroken", null, null, "good");
        return new Figure("atRisk", String.valueOf(count), null, note, spark(Prices.Point::atRisk));
    }

    private Figure inUse(List<AgentFacts> agents) {
        double budget = agents.stream()
                .filter(AgentFacts::taking)
                .mapToDouble(AgentFacts::budget)
                .sum();
        double used = agents.stream()
                .filter(AgentFacts::taking)
                .mapToDouble(AgentFacts::used)
                .sum();
        String percent = budget == 0 ? "–" : String.valueOf(Math.round(100 * used / budget));
        Figure.Note note = new Figure.Note("ofPoints", points(used), points(budget), "calm");
        return new Figure("inUse", percent, budget == 0 ? null : "percent", note, spark(point -> -point.free()));
    }

    private Figure price(double price) {
        double before = at(USUAL, Prices.Point::price);
        Figure.Note note = hour.size() < ENOUGH || Math.abs(price - before) < 2
                ? new Figure.Note("steady", null, null, "calm")
                : new Figure.Note(
                        price > before ? "rising" : "falling",
                        String.valueOf(Math.round(before)),
                        clock(now.minus(USUAL)),
                        price > before ? "watch" : "good");
        return new Figure("price", String.valueOf(Math.round(price)), null, note, spark(Prices.Point::price));
    }

    private static String clock(Instant at) {
        return at.atZone(java.time.ZoneOffset.UTC)
                .toLocalTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }

    private Spark spark(ToDoubleFunction<Prices.Point> value) {
        if (hour.size() < 2) return null;
        return Spark.of(hour.stream().map(value::applyAsDouble).toList());
    }

    private double mean(ToDoubleFunction<Prices.Point> value) {
        return hour.stream().mapToDouble(value).average().orElse(0);
    }

    /** What it was so long ago, or at the beginning of what is known. */
    private double at(Duration ago, ToDoubleFunction<Prices.Point> value) {
        return hour.stream()
                .filter(point -> !point.at().isAfter(now.minus(ago)))
                .reduce((earlier, later) -> later)
                .or(() -> hour.stream().findFirst())
                .map(value::applyAsDouble)
                .orElse(0.0);
    }
}
