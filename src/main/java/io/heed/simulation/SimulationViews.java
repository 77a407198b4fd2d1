package io.heed.simulation;

import io.heed.dispatch.RoutingRule;
import io.heed.web.Moment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the pages of simulations show. */
@ApplicationScoped
class SimulationViews {
    private static final int SHOWN = 30;
    private static final List<String> USUAL = List.of("heed", "gc-mu", "fewest-open", "fifo");

    static final String RECORDED = "recorded";

    private final Clock clock;

    SimulationViews(Clock clock) {
        this.clock = clock;
    }

    /** The form as it was filled in. */
    record Asked(String day, String date, List<String> policies, String seed) {
        static final Asked FIRST = new Asked(ExampleDay.peaks.name(), null, USUAL, "1");
    }

    /** @param problem why the form was refused, null when it was not */
    SimulationsView all(Asked asked, String problem) {
        List<RunView> runs = QuarkusTransaction.requiringNew()
                .call(() -> SimulationRow.latest(SHOWN).stream()
                        .map(SimulationViews::line)
                        .toList());
        return new SimulationsView(form(asked, problem), runs);
    }

    private SimulationsView.Form form(Asked asked, String problem) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<SimulationsView.DayChoice> days = new ArrayList<>();
        for (ExampleDay one : ExampleDay.values())
            days.add(new SimulationsView.DayChoice(one.name(), one.title, one.hint));
        days.add(new SimulationsView.DayChoice(
                RECORDED, "A day as it was", "The customers and people of this workspace on the date below"));
        return new SimulationsView.Form(
                problem,
                days,
                asked.day(),
                asked.date() == null ? today.toString() : asked.date(),
                today.toString(),
                Arrays.stream(RoutingRule.values())
                        .map(RoutingRule::label)
                        .map(label -> new SimulationsView.PolicyChoice(
                                label, asked.policies().contains(label)))
                        .toList(),
                asked.seed());
    }

    static RunView whole(SimulationRow row) {
        return view(row, row.results == null ? null : ResultSketch.draw(row.results));
    }

    private static RunView line(SimulationRow row) {
        return view(row, null);
    }

    private static RunView view(SimulationRow row, ResultView result) {
        return new RunView(
                row.id.toString(),
                title(row.request),
                String.join(", ", row.request.policies()) + " · seed " + row.request.seed() + " · " + row.byName
                        + " at " + new Moment(row.createdAt, ZoneOffset.UTC).clock(),
                row.state == SimulationRow.State.queued,
                row.endedAt == null,
                (int) Math.round(100 * row.progress),
                failure(row),
                result);
    }

    private static String title(SimulationRequest request) {
        return String.format(
                Locale.ROOT,
                "%s%,d customers, %,d agents",
                request.day() == null ? "" : request.day() + ": ",
                request.arrivals().size(),
                request.agents().size());
    }

    private static String failure(SimulationRow row) {
        if (row.state == SimulationRow.State.canceled) return "It was stopped before it was done.";
        return row.failure;
    }
}
