package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes accepted tickets back by rule: from somebody who stays silent, and from somebody who has gone away. */
@ApplicationScoped
class Returns {
    /** An accepted ticket has been with a silent agent since the customer wrote or the agent accepted, if that is later. */
    static final String SILENT = """
            select a.id, a.agent_id, greatest(a.answered_at, open.since) + r.silent_after_seconds * interval '1 second' as due
            from assignment a
            join ticket t on t.id = a.ticket_id
            join routing r on r.queue = t.queue and r.silent_after_seconds is not null
            join lateral (
                select min(m.created_at) as since from message m
                where m.ticket_id = a.ticket_id and m.kind = 'customer' and m.id > coalesce(
                    (select max(x.id) from message x where x.ticket_id = a.ticket_id and x.kind = 'reply'), 0)
                ) open on open.since is not null
            where a.state = 'accepted'
            """;

    static final String ABSENT = """
            select a.id, a.agent_id, greatest(pr.since, a.answered_at) + r.absent_after_seconds * interval '1 second' as due
            from assignment a
            join ticket t on t.id = a.ticket_id
            join routing r on r.queue = t.queue and r.absent_rule <> 'keep'
            join presence pr on pr.person_id = a.agent_id and pr.until is null and pr.state = 'away'
            where a.state = 'accepted'
            """;

    private static final long EVERYBODY = 0;

    private final EntityManager entities;
    private final AssignmentNews news;
    private final Deputies deputies;

    Returns(EntityManager entities, AssignmentNews news, Deputies deputies) {
        this.entities = entities;
        this.deputies = deputies;
        this.news = news;
    }

    @Transactional
    int fromSilent(Instant now) {
        return takeBack(
                SILENT, EVERYBODY, Assignment.Cause.silent, "the agent left the customer without an answer", now);
    }

    @Transactional
    int fromAbsent(Instant now) {
        return takeBack(ABSENT, EVERYBODY, Assignment.Cause.absent, "the agent went away", now);
    }

    /** The same for one agent, in the transaction in which they leave. */
    @Transactional
    int fromAbsent(long agentId, Instant now) {
        return takeBack(ABSENT, agentId, Assignment.Cause.absent, "the agent went away", now);
    }

    private int takeBack(String candidates, long agentId, Assignment.Cause cause, String why, Instant now) {
        entities.flush();
        String sql = "select id from (" + candidates + ") c where due <= :now and :agent in (0, agent_id) order by id";
        List<?> due = entities.createNativeQuery(sql)
                .setParameter("now", now)
                .setParameter("agent", agentId)
                .getResultList();
        List<Assignment> back = new ArrayList<>();
        for (Object id : due) {
            Assignment accepted = Assignment.locked(((Number) id).longValue()).orElseThrow();
            if (accepted.state != Assignment.State.accepted) continue;
            accepted.takeBack(cause, why, now);
            back.add(accepted);
        }
        entities.flush();
        news.told(back);
        if (cause == Assignment.Cause.absent) back.forEach(left -> deputies.lookAfter(left, now));
        return back.size();
    }
}
