package io.heed.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Counts of the moment and of the last hour, in one query each; tickets in hidden queues are left out. */
@ApplicationScoped
class Today {
    private static final Duration HOUR = Duration.ofHours(1);

    private final EntityManager entities;

    Today(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param firstReplySeconds nine in ten first replies of the last hour took no longer; null without any
     * @param broken promises of a first reply that were broken in the last hour
     */
    record Replies(Double firstReplySeconds, int broken) {}

    Replies replies(Instant now, Set<String> hidden) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select percentile_cont(0.9) within group (order by took),
                               count(*) filter (where coalesce(replied_at > due_at, took > 60 * minutes))
                        from (select extract(epoch from first.at - t.opened_at) as took,
                                     coalesce(q.first_reply_minutes, 60) as minutes,
                                     first.at as replied_at, promised.due_at
                              from (select m.ticket_id, min(m.created_at) as at from message m
                                    where m.kind = 'reply' and m.created_at > :since group by m.ticket_id) first
                              join ticket t on t.id = first.ticket_id
                              left join queue q on q.name = t.queue
                              left join promise_clock promised
                                  on promised.ticket_id = t.id and promised.kind = 'firstReply'
                              where (t.queue is null or t.queue <> all(cast(:hidden as text[])))
                                  and not exists (select 1 from message earlier where earlier.ticket_id = t.id
                                  and earlier.kind = 'reply' and earlier.created_at <= :since)) replied
                        """)
                .setParameter("since", now.minus(HOUR))
                .setParameter("hidden", hidden.toArray(String[]::new))
                .getSingleResult();
        Double seconds = row[0] == null ? null : ((Number) row[0]).doubleValue();
        return new Replies(seconds, ((Number) row[1]).intValue());
    }

    /** Open promises that are broken or will be within five minutes, whoever has the ticket. */
    int atRisk(Instant now, Set<String> hidden) {
        return ((Number) entities.createNativeQuery("""
                                select count(*) from open_ticket o
                                left join promise_clock reply on reply.ticket_id = o.id and reply.kind <> 'resolution'
                                    and reply.ended_at is null and reply.due_at is not null
                                left join promise_clock solved on solved.ticket_id = o.id
                                    and solved.kind = 'resolution' and solved.ended_at is null
                                where (solved.due_at < :soon or o.unanswered_since is not null
                                    and coalesce(reply.due_at, unanswered_since + reply_minutes * interval '1 minute') < :soon)
                                    and (o.queue is null or o.queue <> all(cast(:hidden as text[])))
                                """)
                        .setParameter("soon", now.plus(Duration.ofMinutes(5)))
                        .setParameter("hidden", hidden.toArray(String[]::new))
                        .getSingleResult())
                .intValue();
    }
}
