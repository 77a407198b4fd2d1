package io.heed.learning;

import io.heed.dispatch.WorkedTickets;
import io.heed.ticket.Closure;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketReopened;
import io.heed.understanding.Understanding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/**
 * Every closure leaves a lesson: the minutes the ticket really took, and its queue where somebody put it into another
 * than the predicted one. A queue that nobody changed is no lesson: the model would only learn to agree with itself.
 */
@ApplicationScoped
class ClosureLessons {
    private static final int SOME = 20;
    private static final double SHORTEST = 0.2;
    private static final double LONGEST = 8 * 60;

    /** Looked at again after a start: closures whose agent was still wrapping up then. */
    private static final int LOOKED_BACK = 1000;

    private final WorkedTickets worked;
    private final Clock clock;
    private final Session entities;
    private Long done;

    ClosureLessons(WorkedTickets worked, Clock clock, Session entities) {
        this.worked = worked;
        this.clock = clock;
        this.entities = entities;
    }

    /** Some closures; says whether there may be more. */
    boolean learnSome() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Closure> closures = unlearned();
            long learned = closures.stream().filter(this::learn).count();
            if (learned == SOME) return true;
            done = Math.max(done, newest() - LOOKED_BACK);
            return false;
        });
    }

    private long newest() {
        return entities.createNativeQuery("select coalesce(max(closure_id), 0) from lesson", Long.class)
                .getSingleResult();
    }

    /** Those whose agent has finished with them. */
    private List<Closure> unlearned() {
        if (done == null) done = newest() - LOOKED_BACK;
        return entities.createNativeQuery("""
                        select c.* from closure c
                        where c.id > :done and c.reopened_at is null and c.reason is null
                          and not exists (select 1 from lesson l where l.closure_id = c.id)
                          and not exists (select 1 from assignment a
                                          where a.ticket_id = c.ticket_id and a.state = 'wrapping')
                        order by c.id limit :some for update of c skip locked""", Closure.class)
                .setParameter("done", done)
                .setParameter("some", SOME)
                .getResultList();
    }

    private boolean learn(Closure closure) {
        Ticket ticket = Ticket.findById(closure.ticketId);
        Message first = Message.<Message>find(
                        "ticket.id = ?1 and kind = ?2 order by id", ticket.id, Message.Kind.customer)
                .firstResult();
        if (first == null) return false;
        Understanding reading = Understanding.ofMessage(first.id).orElse(null);
        String predicted = reading == null ? null : CorrectionLessons.likeliest(reading.queues);
        Lesson took = lesson(Lesson.CLOSURE, closure, first, reading, predicted);
        worked.of(ticket.id)
                .map(WorkedTickets.Worked::minutes)
                .filter(minutes -> minutes >= SHORTEST && minutes <= LONGEST)
                .ifPresent(minutes -> took.effortMinutes = minutes.floatValue());
        took.persist();
        if (predicted == null || ticket.queue == null || ticket.queue.equals(predicted)) return true;
        Lesson moved = lesson(Lesson.TRANSFER, closure, first, reading, predicted);
        moved.queue = ticket.queue;
        moved.persist();
        return true;
    }

    private Lesson lesson(String source, Closure closure, Message first, Understanding reading, String predicted) {
        Lesson lesson = Lesson.of(source, closure.ticketId, first.id, first.text, clock.instant());
        lesson.at = closure.at;
        lesson.closureId = closure.id;
        lesson.byName = closure.byName;
        lesson.predicted(reading, predicted);
        return lesson;
    }

    /** It was not solved after all: neither its minutes nor its queue teach anything yet. */
    void withdraw(@Observes TicketReopened event) {
        entities.createNativeMutationQuery("""
                        update lesson set withdrawn_at = :now
                        where ticket_id = :ticket and closure_id is not null and withdrawn_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("ticket", event.ticketId())
                .executeUpdate();
    }
}
