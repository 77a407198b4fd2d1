package io.heed.board;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.DecisionFilter;
import io.heed.dispatch.DecisionLog;
import io.heed.identity.Person;
import io.heed.identity.Purviews;
import io.heed.ticket.Queue;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The log of decisions as its pages show it. */
@ApplicationScoped
class DecisionViews {
    private static final int SHOWN = 50;

    private final DecisionLog log;
    private final Viewing viewing;
    private final Purviews purviews;

    DecisionViews(DecisionLog log, Viewing viewing, Purviews purviews) {
        this.purviews = purviews;
        this.log = log;
        this.viewing = viewing;
    }

    @Transactional
    DecisionsView all(DecisionFilter filter) {
        try {
            List<DecisionLog.Entry> found =
                    log.newestFirst(filter.asked(viewing.zone()).within(purviews.own()), SHOWN + 1);
            boolean more = found.size() > SHOWN;
            List<DecisionLog.Entry> shown = found.subList(0, Math.min(SHOWN, found.size()));
            String query = query(filter);
            String older = more
                    ? "/board/decisions?" + query + "cursor="
                            + shown.get(SHOWN - 1).id()
                    : null;
            return view(filter, null, shown, older, "/board/decisions/decisions.csv?" + query, false);
        } catch (ProblemException refused) {
            return view(filter, said(refused), List.of(), null, null, false);
        }
    }

    @Transactional
    DecisionsView one(long id, DecisionFilter filter) {
        DecisionLog.Entry found =
                log.one(id, purviews.own()).orElseThrow(() -> ProblemException.notFound("There is no decision " + id));
        return view(filter, null, List.of(found), null, null, true);
    }

    private DecisionsView view(
            DecisionFilter filter,
            String problem,
            List<DecisionLog.Entry> found,
            String older,
            String table,
            boolean single) {
        DecisionLines lines = new DecisionLines(viewing::moment);
        return new DecisionsView(
                filter,
                problem,
                Person.agents().stream()
                        .filter(one -> purviews.own().leads(one.id))
                        .map(one -> choice(one.id.toString(), one.name, filter.agent()))
                        .toList(),
                Queue.<Queue>list("order by title").stream()
                        .filter(one -> purviews.own().sees(one.name))
                        .map(one -> choice(one.name, one.title, filter.queue()))
                        .toList(),
                Arrays.stream(Assignment.State.values())
                        .map(one -> choice(one.name(), one.name(), filter.outcome()))
                        .toList(),
                found.stream().map(lines::of).toList(),
                older,
                table,
                single);
    }

    private static DecisionsView.Choice choice(String value, String title, String chosen) {
        return new DecisionsView.Choice(value, title, value.equals(chosen));
    }

    private static String query(DecisionFilter filter) {
        return part("from", filter.from())
                + part("to", filter.to())
                + part("agent", filter.agent())
                + part("queue", filter.queue())
                + part("outcome", filter.outcome())
                + part("ticket", filter.ticket());
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    static String said(ProblemException refused) {
        List<Problem.FieldError> errors = refused.problem().errors();
        if (errors == null || errors.isEmpty()) return refused.problem().detail();
        return errors.get(0).field() + " " + errors.get(0).message();
    }
}
