package io.heed.simulation;

import io.heed.dispatch.RoutingRule;
import io.heed.web.Moment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the pages of simulations show. */
@ApplicationScoped
class SimulationViews {
    private static final int SHOWN = 30;
    private static final List<String> USUAL = List.of("heed", "gc-mu", "fewest-open", "fifo");

    SimulationsView all(String problem, String day, List<String> policies, String seed) {
        List<RunView> runs = QuarkusTransaction.requiringNew()
                .call(() -> SimulationRow.latest(SHOWN).stream()
                        .map(SimulationViews::line)
                        .toList());
        return new SimulationsView(form(problem, day, policies.isEmpty() ? USUAL : policies, seed), runs);
    }

    private static SimulationsView.Form form(String problem, String day, List<String> chosen, String seed) {
        return new SimulationsView.Form(
                problem,
                Arrays.stream(ExampleDay.values())
                        .map(one -> new SimulationsView.DayChoice(one.name(), one.title, one.hint))
                        .toList(),
                day,
                null,
                Arrays.stream(RoutingRule.values())
                        .map(RoutingRule::label)
                        .map(label -> new SimulationsView.PolicyChoice(label, chosen.contains(label)))
                        .toList(),
                seed);
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
                "%,d customers, %,d agents",
                request.arrivals().size(),
                request.agents().size());
    }

    private static String failure(SimulationRow row) {
        if (row.state == SimulationRow.State.canceled) return "It was stopped before it was done.";
        return row.failure;
    }
}
