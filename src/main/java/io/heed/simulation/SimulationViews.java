package io.heed.simulation;

import io.heed.dispatch.RoutingRule;
import io.heed.web.Viewing;
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
    private final Viewing viewing;

    SimulationViews(Clock clock, Viewing viewing) {
        this.clock = clock;
        this.viewing = viewing;
    }

    /** The form as it was filled in. */
    record Asked(String day, String date, List<String> policies, String seed) {
        static final Asked FIRST = new Asked(ExampleDay.peaks.name(), null, USUAL, "1");
    }

    /** @param problem why the form was refused, null when it was not */
    SimulationsView all(Asked asked, String problem) {
        List<RunView> runs = QuarkusTransaction.requiringNew()
                .call(() -> SimulationRow.latest(SHOWN).stream().map(this::line).toList());
        return new SimulationsView(form(asked, problem), runs);
    }

    private SimulationsView.Form form(Asked asked, String problem) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> days = new ArrayList<>();
        for (ExampleDay one : ExampleDay.values()) days.add(one.name());
        days.add(RECORDED);
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

    RunView whole(SimulationRow row) {
        return view(row, row.results == null ? null : ResultSketch.draw(row.results));
    }

    private RunView line(SimulationRow row) {
        return view(row, null);
    }

    private RunView view(SimulationRow row, ResultView result) {
        return new RunView(
                row.id.toString(),
                row.request.day(),
                many(row.request.arrivals().size()),
                many(row.request.agents().size()),
                SimulationReader.policies(row.request).stream()
                        .map(Policy::label)
                        .toList(),
                row.request.seed(),
                row.byName,
                viewing.moment(row.createdAt),
                row.state == SimulationRow.State.queued,
                row.endedAt == null,
                (int) Math.round(100 * row.progress),
                row.state == SimulationRow.State.canceled,
                row.failure,
                result);
    }

    private static String many(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
