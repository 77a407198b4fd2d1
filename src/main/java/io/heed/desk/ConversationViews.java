package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Hindsight;
import io.heed.dispatch.Preview;
import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.WeightSet;
import io.heed.dispatch.Weights;
import io.heed.identity.Person;
import io.heed.identity.Purviews;
import io.heed.identity.Role;
import io.heed.intake.Identities;
import io.heed.intake.Replies;
import io.heed.promise.Clocks;
import io.heed.ticket.Customer;
import io.heed.ticket.Message;
import io.heed.ticket.Queue;
import io.heed.ticket.Ticket;
import io.heed.understanding.Understanding;
import io.heed.web.Face;
import io.heed.web.PromiseClock;
import io.heed.web.Span;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One ticket as its reader sees it: the conversation with its reasons, and the column beside it. */
@ApplicationScoped
public class ConversationViews {
    private static final double URGENT = 0.5;
    private static final int ALIKE_SHOWN = 3;

    /** Languages whose names the pages can say. */
    private static final List<String> KNOWN = List.of("en", "zh");

    /** Two tickets about the same matter; two of the same queue are seldom above. */
    private static final double ALIKE = 0.6;

    private final Backlog backlog;
    private final WholeQueue queue;
    private final SimilarTickets similar;
    private final Identities identities;
    private final Clocks clocks;
    private final Viewing viewing;
    private final VerbViews verbs;
    private final ParticularViews particulars;
    private final Replies replies;
    private final Purviews purviews;
    private final Clock clock;

    ConversationViews(
            Backlog backlog,
            WholeQueue queue,
            SimilarTickets similar,
            Identities identities,
            Clocks clocks,
            Viewing viewing,
            VerbViews verbs,
            ParticularViews particulars,
            Replies replies,
            Purviews purviews,
            Clock clock) {
        this.backlog = backlog;
        this.queue = queue;
        this.similar = similar;
        this.identities = identities;
        this.clocks = clocks;
        this.viewing = viewing;
        this.verbs = verbs;
        this.particulars = particulars;
        this.replies = replies;
        this.purviews = purviews;
        this.clock = clock;
    }

    ConversationView conversation(Ticket ticket, Person viewer, Stretch asked) {
        Instant now = clock.instant();
        ThreadView thread = new ThreadView(viewing, viewer, replies, asked);
        List<ThreadDay> days = thread.days(ticket.id, now);
        Optional<Assignment> live = Assignment.liveOf(ticket.id);
        Optional<Assignment> offered = live.filter(
                assignment -> assignment.state == Assignment.State.pending && assignment.agentId.equals(viewer.id));
        return new ConversationView(
                ticket.id,
                number(ticket.id),
                ticket.subject,
                ticket.channel,
                queueTitle(ticket),
                tier(ticket.customer),
                state(ticket, live, viewer),
                offered.map(offer -> new Offer(offer.id, PromiseClock.until(offer.expiresAt, now)))
                        .orElse(null),
                why(ticket, live, now),
                correcting(ticket, state(ticket, live, viewer), viewer),
                days,
                verbs.of(ticket, state(ticket, live, viewer), viewer),
                thread.shown());
    }

    /** An agent corrects what is theirs, or was until they closed it; supervisors correct all. */
    private Correcting correcting(Ticket ticket, String state, Person viewer) {
        boolean agent = viewer.role.equals(Role.AGENT);
        boolean theirs = state.equals("mine")
                || state.equals("closed")
                        && Assignment.ofTicket(ticket.id).stream()
                                .anyMatch(one ->
                                        one.state == Assignment.State.completed && one.agentId.equals(viewer.id));
        if (agent && !theirs) return null;
        double urgency =
                backlog.ofTicket(ticket.id).map(TicketFacts::urgency).orElse((double) Understanding.NEUTRAL_URGENCY);
        return new Correcting(
                urgency >= URGENT,
                VerbViews.fitsNone(ticket),
                Queue.<Queue>list("order by title").stream()
                        .map(queue -> new Correcting.Choice(queue.name, queue.title, queue.name.equals(ticket.queue)))
                        .toList(),
                Correction.standing(ticket.id).stream()
                        .map(ConversationViews::standing)
                        .toList());
    }

    private static Correcting.Standing standing(Correction one) {
        Boolean urgent = one.urgency == null ? null : one.urgency >= URGENT;
        String queue = one.queue == null
                ? null
                : Queue.named(one.queue).map(known -> known.title).orElse(one.queue);
        return new Correcting.Standing(one.id, one.byName, urgent, queue);
    }

    private static String state(Ticket ticket, Optional<Assignment> live, Person viewer) {
        if (!ticket.isOpen()) return "closed";
        if (live.isEmpty()) return "waiting";
        if (!live.get().agentId.equals(viewer.id)) return "elsewhere";
        return live.get().state == Assignment.State.pending ? "offered" : "mine";
    }

    /** Ranked among its neighbours: what else its agent holds, or what else waits. */
    private WhyFirst why(Ticket ticket, Optional<Assignment> live, Instant now) {
        Optional<TicketFacts> facts = backlog.ofTicket(ticket.id);
        if (facts.isEmpty()) return null;
        WeightSet weights = Weights.inForce().set();
        int rank = live.isPresent()
                ? Preview.ranks(backlog.ofAgent(live.get().agentId), weights, now)
                        .getOrDefault(ticket.id, 1)
                : queue.rank(facts.get());
        Understanding reading = mostUrgent(ticket, facts.get());
        if (reading == null || reading.failure != null) return null;
        Message message = Message.findById(reading.messageId);
        Hindsight hindsight = live.map(assignment -> assignment.hindsight).orElse(null);
        return Reasons.why(facts.get(), reading, message.text, queueTitle(ticket), rank, weights, hindsight, now);
    }

    /** The reading the ticket's urgency comes from. */
    private static Understanding mostUrgent(Ticket ticket, TicketFacts facts) {
        return Understanding.ofUrgency(ticket.id, facts.urgency()).orElse(null);
    }

    DetailsView details(Ticket ticket, boolean mayMerge) {
        Instant now = clock.instant();
        Customer customer = ticket.customer;
        Optional<TicketFacts> facts = backlog.ofTicket(ticket.id);
        Face assignee = Assignment.liveOf(ticket.id)
                .map(live -> Face.of(Person.<Person>findById(live.agentId).name))
                .orElse(null);
        PersonView person = new PersonView(
                Face.of(customer.displayName()),
                customer.organisation,
                viewing.moment(customer.createdAt).day(),
                tier(customer),
                null,
                facts.map(TicketFacts::language).filter(KNOWN::contains).orElse(null),
                customer.email,
                (int) Ticket.count("customer.id in ?1", identities.of(customer.id)));
        List<PromiseView> promises = clocks.of(ticket.id).stream()
                .map(reckoned -> PromiseView.of(reckoned, now))
                .toList();
        return new DetailsView(
                ticket.id,
                person,
                promises,
                alike(ticket),
                assignee,
                queueTitle(ticket),
                List.of(),
                mayMerge,
                particulars.of(ticket));
    }

    private List<SimilarView> alike(Ticket ticket) {
        return similar.of(ticket.id, ALIKE_SHOWN).stream()
                .filter(one -> one.likeness() >= ALIKE && purviews.own().sees(one.queue()))
                .map(one -> new SimilarView(
                        one.ticket(),
                        one.subject(),
                        false,
                        Span.of(Duration.between(one.openedAt(), one.solvedAt())),
                        one.solvedBy(),
                        (int) Math.round(100 * one.likeness()),
                        one.reply() != null))
                .toList();
    }

    private static String queueTitle(Ticket ticket) {
        if (ticket.queue == null) return null;
        return Queue.named(ticket.queue).map(queue -> queue.title).orElse(ticket.queue);
    }

    private static String tier(Customer customer) {
        return List.of("vip", "business", "plus").contains(customer.tier) ? customer.tier : null;
    }

    /** As people say it: "48 213". */
    static String number(long id) {
        return String.format(java.util.Locale.ROOT, "%,d", id).replace(',', ' ');
    }
}
