package io.heed.intake;

import io.heed.identity.AuditLog;
import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Makes and changes queues, and writes down who did. */
@ApplicationScoped
public class QueueBook {
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_PROMISE = 60 * 24 * 30;

    private final AuditLog log;

    QueueBook(AuditLog log) {
        this.log = log;
    }

    @Transactional
    public Queue put(String name, QueueBody body) {
        check(name, body);
        Optional<Queue> known = Queue.named(name);
        QueueBody before = known.map(QueueBook::body).orElse(null);
        Queue queue = known.orElseGet(() -> fresh(name, body));
        if (body.title() != null) queue.title = body.title();
        if (body.description() != null) queue.description = body.description();
        if (body.skills() != null) queue.skills = List.copyOf(body.skills());
        if (body.promiseMinutes() != null) queue.firstReplyMinutes = body.promiseMinutes();
        if (body.heat() != null) queue.heat = body.heat().floatValue();
        queue.persist();
        log.wrote(known.isPresent() ? "queue.changed" : "queue.made", name, before, body(queue));
        return queue;
    }

    private static QueueBody body(Queue queue) {
        return new QueueBody(
                queue.title, queue.description, queue.skills, queue.firstReplyMinutes, (double) queue.heat);
    }

    private static Queue fresh(String name, QueueBody body) {
        if (body.description() == null || body.description().isBlank())
            throw ProblemException.invalid("description", "is missing: one sentence on what belongs into this queue");
        Queue queue = new Queue();
        queue.name = name;
        queue.title = Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' ');
        queue.skills = List.of();
        queue.firstReplyMinutes = 60;
        return queue;
    }

    private static void check(String name, QueueBody body) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,62}"))
            throw ProblemException.invalid("name", "must be lower-case letters, digits and dashes, at most 63");
        if (body == null) throw ProblemException.invalid("body", "is empty: give at least a description");
        if (tooLong(body.title(), 100))
            throw ProblemException.invalid("title", "must be at most 100 printable characters");
        if (tooLong(body.description(), LONGEST_DESCRIPTION))
            throw ProblemException.invalid(
                    "description", "must be at most " + LONGEST_DESCRIPTION + " printable characters");
        if (body.promiseMinutes() != null && (body.promiseMinutes() < 1 || body.promiseMinutes() > LONGEST_PROMISE))
            throw ProblemException.invalid("promiseMinutes", "must be between 1 and " + LONGEST_PROMISE);
        if (body.heat() != null && !(body.heat() >= 0 && body.heat() <= 1))
            throw ProblemException.invalid("heat", "must be between 0 and 1");
        if (body.skills() != null)
            for (String skill : body.skills())
                if (skill == null || !skill.matches("[a-z0-9][a-z0-9-]{0,62}"))
                    throw ProblemException.invalid("skills", "must be names of lower-case letters, digits and dashes");
    }

    private static boolean tooLong(String text, int most) {
        return text != null && (text.isBlank() || text.length() > most || !text.matches(IncomingMessage.PRINTABLE));
    }
}
