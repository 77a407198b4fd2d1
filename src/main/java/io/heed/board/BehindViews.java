package io.heed.board;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Hold;
import io.heed.dispatch.Raised;
import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Weighing;
import io.heed.dispatch.WeightSet;
import io.heed.dispatch.Weights;
import io.heed.identity.Person;
import io.heed.identity.Purviews;
import io.heed.identity.Role;
import io.heed.ticket.Ticket;
import io.heed.web.Face;
import io.heed.web.PromiseClock;
import io.heed.web.Span;
import io.heed.web.Urgency;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tickets behind a figure, as their page shows them. */
@ApplicationScoped
class BehindViews {
    private static final int SHOWN = 100;

    private final Behind behind;
    private final Backlog backlog;
    private final Viewing viewing;
    private final Purviews purviews;
    private final Market market;
    private final Clock clock;

    BehindViews(Behind behind, Backlog backlog, Viewing viewing, Purviews purviews, Market market, Clock clock) {
        this.market = market;
        this.purviews = purviews;
        this.behind = behind;
        this.backlog = backlog;
        this.viewing = viewing;
        this.clock = clock;
    }

    BehindView of(String figure, String problem) {
        Instant now = clock.instant();
        WeightSet weights = Weights.inForce().set();
        Map<Long, Double> ids = behind.tickets(figure, now);
        Map<Long, TicketFacts> facts = new HashMap<>();
        for (TicketFacts one : backlog.ofTickets(List.copyOf(ids.keySet()))) facts.put(one.id(), one);
        Map<Long, Double> weight = new HashMap<>();
        facts.forEach(
                (id, one) -> weight.put(id, Weighing.factors(one, weights, now).weight(weights)));
        List<Long> order = new ArrayList<>(ids.keySet());
        if (!purviews.own().everything())
            order.removeIf(id ->
                    facts.containsKey(id) ? !purviews.own().sees(facts.get(id).queue()) : !sees(id));
        if (figure.equals("price")) {
            double price = market.price();
            order.removeIf(id -> !underPrice(facts.get(id), weight.get(id), price));
        }
        if (figure.equals("waiting") || figure.equals("price"))
            order.sort(Comparator.comparingDouble(id -> -weight.getOrDefault(id, 0.0)));
        List<Long> shown = order.subList(0, Math.min(SHOWN, order.size()));
        return new BehindView(
                figure,
                problem,
                order.size(),
                rows(shown, ids, facts, weight, now),
                agents(),
                order.size() - shown.size());
    }

    List<BehindView.Choice> agents() {
        return Person.agents().stream()
                .filter(one -> purviews.own().leads(one.id))
                .map(one -> new BehindView.Choice(one.id.toString(), one.name))
                .toList();
    }

    /** A ticket of another team's queue does not exist for a lead. */
    boolean sees(long id) {
        return Ticket.byId(id)
                .filter(ticket -> purviews.own().sees(ticket.queue))
                .isPresent();
    }

    /** Nobody gives work to other people than their own. */
    boolean mayGiveTo(Person person) {
        return person.role.equals(Role.AGENT) && purviews.own().leads(person.id);
    }

    /** One open ticket. */
    Optional<BehindView.Row> row(long id) {
        if (!sees(id)) return Optional.empty();
        Instant now = clock.instant();
        WeightSet weights = Weights.inForce().set();
        Map<Long, TicketFacts> facts = new HashMap<>();
        Map<Long, Double> weight = new HashMap<>();
        for (TicketFacts one : backlog.ofTickets(List.of(id))) {
            facts.put(one.id(), one);
            weight.put(one.id(), Weighing.factors(one, weights, now).weight(weights));
        }
        return rows(List.of(id), Map.of(), facts, weight, now).stream()
                .filter(BehindView.Row::open)
                .findFirst();
    }

    private static boolean underPrice(TicketFacts facts, Double weight, double price) {
        return facts != null && weight != null && weight < price * facts.attention();
    }

    private List<BehindView.Row> rows(
            List<Long> shown,
            Map<Long, Double> ids,
            Map<Long, TicketFacts> facts,
            Map<Long, Double> weight,
            Instant now) {
        if (shown.isEmpty()) return List.of();
        Map<Long, Assignment> live =
                Assignment.<Assignment>list("ticketId in ?1 and state in ('pending', 'accepted', 'wrapping')", shown)
                        .stream()
                        .collect(Collectors.toMap(one -> one.ticketId, one -> one));
        Map<Long, String> names = Person.agents().stream().collect(Collectors.toMap(one -> one.id, one -> one.name));
        Set<Long> raised = Raised.<Raised>list("ticketId in ?1", shown).stream()
                .map(one -> one.ticketId)
                .collect(Collectors.toSet());
        Map<Long, Instant> held = Hold.<Hold>list("ticketId in ?1 and until > ?2", shown, now).stream()
                .collect(Collectors.toMap(one -> one.ticketId, one -> one.until));
        List<BehindView.Row> rows = new ArrayList<>();
        for (Long id : shown) {
            Optional<Ticket> ticket = Ticket.byId(id);
            if (ticket.isEmpty()) continue;
            TicketFacts one = facts.get(id);
            Assignment who = live.get(id);
            String name = who == null ? null : names.get(who.agentId);
            Double took = ids.get(id);
            rows.add(new BehindView.Row(
                    id,
                    ticket.get().customer.displayName(),
                    ticket.get().queue,
                    weight.containsKey(id) ? Urgency.of(weight.get(id)).score() : null,
                    one == null ? null : Span.of(one.waited(now)),
                    one == null || one.due() == null ? null : PromiseClock.until(one.due(), now),
                    took == null ? null : Span.of(Duration.ofSeconds(Math.round(took))),
                    name == null ? null : Face.of(name),
                    who == null ? null : who.state.name(),
                    held.containsKey(id) ? viewing.moment(held.get(id)) : null,
                    raised.contains(id),
                    ticket.get().isOpen()));
        }
        return rows;
    }
}
