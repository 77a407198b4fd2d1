package io.heed.board;

import io.heed.desk.TicketLine;
import io.heed.desk.TicketLines;
import io.heed.dispatch.ClassWeights;
import io.heed.dispatch.Decision;
import io.heed.dispatch.Preview;
import io.heed.dispatch.WeightSet;
import io.heed.dispatch.Weights;
import io.heed.dispatch.WeightsDraft;
import io.heed.identity.Person;
import io.heed.simulation.Replays;
import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import io.heed.web.Span;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the page of weights shows to one supervisor. */
@ApplicationScoped
class SteeringViews {
    private static final int MOVES = 25;
    private static final int HISTORY = 25;
    private static final int REPLAYS = 4;

    static final String IN_FORCE = "in force";
    static final String DRAFT = "draft";

    private final Preview preview;
    private final TicketLines lines;
    private final Replays replays;
    private final WeightsView weights;
    private final Viewing viewing;
    private final Clock clock;

    SteeringViews(
            Preview preview, TicketLines lines, Replays replays, WeightsView weights, Viewing viewing, Clock clock) {
        this.preview = preview;
        this.lines = lines;
        this.replays = replays;
        this.weights = weights;
        this.viewing = viewing;
        this.clock = clock;
    }

    SteeringView page(Person me, String problem) {
        Weights current = Weights.inForce();
        WeightSet inForce = current.set();
        WeightSet shown = draftOf(me).orElse(inForce);
        boolean draft = !shown.equals(inForce);
        return new SteeringView(
                problem,
                current.id,
                current.endsAt == null ? null : viewing.moment(current.endsAt),
                draft,
                weights.sliders(shown, inForce),
                ClassWeights.TIERS.stream()
                        .map(tier -> new SteeringView.Tier(
                                tier,
                                shown.classes().ofTier(tier),
                                inForce.classes().ofTier(tier)))
                        .toList(),
                queues(shown),
                draft ? effect(shown) : null,
                history(),
                again());
    }

    static Optional<WeightSet> draftOf(Person me) {
        return WeightsDraft.of(me.id).map(WeightsDraft::set);
    }

    private static List<SteeringView.QueueHeat> queues(WeightSet shown) {
        return Queue.<Queue>list("order by title").stream()
                .map(queue -> {
                    Integer weight = shown.classes().queues().get(queue.name);
                    return new SteeringView.QueueHeat(
                            queue.name,
                            queue.title,
                            weight == null ? "" : weight.toString(),
                            Math.round(100 * queue.heat));
                })
                .toList();
    }

    private SteeringView.Effect effect(WeightSet draft) {
        Preview.Effect effect = preview.of(draft);
        List<Preview.Move> first =
                effect.moves().subList(0, Math.min(MOVES, effect.moves().size()));
        Map<Long, TicketLine> known =
                lines.of(first.stream().map(Preview.Move::ticket).toList());
        List<SteeringView.Moved> moves = new ArrayList<>();
        for (Preview.Move move : first) {
            TicketLine line = known.get(move.ticket());
            if (line == null) continue;
            moves.add(new SteeringView.Moved(
                    move.ticket(),
                    line.customer(),
                    move.from(),
                    move.to(),
                    name(move.agentNow()),
                    name(move.agentThen())));
        }
        return new SteeringView.Effect(
                effect.moving(), effect.waiting(), effect.toOthers(), effect.lateNow(), effect.lateThen(), moves);
    }

    private static String name(Decision.Who who) {
        return who == null ? null : who.name();
    }

    private List<SteeringView.Change> history() {
        List<Weights> rows = Weights.history(HISTORY + 1);
        List<SteeringView.Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(HISTORY, rows.size()); i++) {
            Weights row = rows.get(i);
            Weights before = i + 1 < rows.size() ? rows.get(i + 1) : null;
            changes.add(new SteeringView.Change(
                    row.id,
                    viewing.moment(row.at),
                    row.byName,
                    row.why.isBlank() ? null : row.why,
                    before == null ? List.of() : Turnings.between(before.set(), row.set()),
                    row.endsAt == null ? null : viewing.moment(row.endsAt),
                    before == null ? null : before.id,
                    i == 0));
        }
        return changes;
    }

    private SteeringView.Again again() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewing.zone());
        return new SteeringView.Again(
                today.minusDays(1).toString(),
                today.toString(),
                "1",
                replays.latest(REPLAYS).stream().map(this::replayed).toList());
    }

    SteeringView.Replayed replay(long id) {
        return replays.latest(REPLAYS).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(this::replayed)
                .orElseThrow(() -> ProblemException.notFound("There is no replay " + id + " among the latest"));
    }

    private SteeringView.Replayed replayed(Replays.Replay one) {
        List<SteeringView.Run> runs = one.runs().stream()
                .map(run -> new SteeringView.Run(
                        run.name(),
                        run.tickets(),
                        run.broken(),
                        span(run.meanSeconds()),
                        span(run.longestSeconds()),
                        String.format(Locale.ROOT, "%.1f", run.costPerTicket())))
                .toList();
        return new SteeringView.Replayed(
                one.id(),
                one.day(),
                Long.toString(one.seed()),
                one.by(),
                viewing.moment(one.at()),
                one.running(),
                one.percent(),
                one.failure(),
                runs,
                one.runs().size() < 2
                        ? null
                        : comparison(one.runs().get(0), one.runs().get(1)));
    }

    static SteeringView.Comparison comparison(Replays.Run inForce, Replays.Run draft) {
        int fewer = inForce.broken() - draft.broken();
        double longer = draft.longestSeconds() - inForce.longestSeconds();
        boolean same = Math.abs(longer) < 60;
        return new SteeringView.Comparison(
                Math.max(0, fewer),
                Math.max(0, -fewer),
                same || longer < 0 ? null : span(longer),
                same || longer > 0 ? null : span(-longer));
    }

    private static Span span(double seconds) {
        return Span.of(Duration.ofSeconds(Math.round(seconds)));
    }
}
