package io.heed.board;

import io.heed.dispatch.Factor;
import io.heed.dispatch.Preview;
import io.heed.dispatch.WeightSet;
import io.heed.dispatch.Weights;
import io.heed.dispatch.WeightsDraft;
import io.heed.identity.Person;
import io.heed.ticket.Ticket;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The six sliders: what is in force, this supervisor's draft, what it would do, and what was changed before. */
@ApplicationScoped
class WeightsView {
    /** Weights usually stay below; a slider that goes to 100 would leave most of its track unused. */
    private static final int USUAL_MOST = 60;

    private static final int HISTORY = 12;

    private final Preview preview;
    private final Viewing viewing;

    WeightsView(Preview preview, Viewing viewing) {
        this.preview = preview;
        this.viewing = viewing;
    }

    WeightsForm form(Person supervisor) {
        WeightSet current = Weights.inForce().set();
        Optional<WeightSet> draft =
                WeightsDraft.of(supervisor.id).map(WeightsDraft::set).filter(set -> !set.equals(current));
        WeightSet shown = draft.orElse(current);
        return new WeightsForm(
                sliders(shown, current),
                draft.isPresent(),
                draft.map(this::effect).orElse(null),
                history());
    }

    List<WeightsForm.Slider> sliders(WeightSet shown, WeightSet current) {
        int max = Math.max(USUAL_MOST, Math.max(most(shown), most(current)));
        return Arrays.stream(Factor.values())
                .map(factor -> new WeightsForm.Slider(factor.name(), shown.of(factor), current.of(factor), max))
                .toList();
    }

    private static int most(WeightSet set) {
        return Arrays.stream(Factor.values()).mapToInt(set::of).max().orElse(0);
    }

    private WeightsForm.Effect effect(WeightSet draft) {
        Preview.Effect effect = preview.of(draft);
        String next = effect.moves().stream()
                .filter(move -> move.to() == 1)
                .findFirst()
                .flatMap(move -> Ticket.byId(move.ticket()))
                .map(ticket -> ticket.customer.displayName())
                .orElse(null);
        return new WeightsForm.Effect(effect.moving(), effect.waiting(), next, effect.lateNow() - effect.lateThen());
    }

    private List<WeightsForm.Change> history() {
        List<Weights> rows = Weights.history(HISTORY + 1);
        List<WeightsForm.Change> changes = new ArrayList<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Weights row = rows.get(i);
            List<WeightsForm.Turned> turned = turned(rows.get(i + 1).set(), row.set());
            String why = row.why.isBlank() ? null : row.why;
            changes.add(new WeightsForm.Change(viewing.moment(row.at), row.byName, why, turned));
        }
        return changes;
    }

    private static List<WeightsForm.Turned> turned(WeightSet before, WeightSet after) {
        return Arrays.stream(Factor.values())
                .filter(factor -> before.of(factor) != after.of(factor))
                .map(factor -> new WeightsForm.Turned(factor.name(), before.of(factor), after.of(factor)))
                .toList();
    }
}
