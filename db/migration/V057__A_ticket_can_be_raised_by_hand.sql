-- Somebody has said that this ticket matters more than its words: it counts as urgent as the most urgent ones.
create table if not exists raised (
    ticket_id bigint primary key references ticket on delete cascade,
    at        timestamptz not null,
    by_name   text not null
);
create or replace trigger raised_touched after insert or update on raised for each row execute function touch_ticket_of_row();

create or replace view open_ticket as
select t.id, t.channel, t.subject, t.queue, t.opened_at,
       c.id as customer_id, coalesce(nullif(c.name, ''), nullif(c.email, ''), c.external_id) as customer_name,
       c.organisation, c.tier,
       q.title as queue_title, coalesce(q.skills, '{}') as skills,
       coalesce(q.first_reply_minutes, 60) as reply_minutes, coalesce(q.heat, 0) as heat,
       answered.id is not null as answered_before,
       open.count as unanswered, open.since as unanswered_since,
       u.id as reading_id, u.message_id,
       case when r.ticket_id is null then u.urgency else greatest(u.urgency, 0.95::real) end as urgency,
       u.words, u.language, u.effort_minutes, u.attention_points,
       u.model_version, u.failure is not null as unscored,
       a.id as assignment_id, a.state as assignment_state, a.agent_id, a.attention, a.offered_at, a.expires_at
from ticket t
join customer c on c.id = t.customer_id
left join queue q on q.name = t.queue
left join lateral (
    select max(m.id) as id from message m where m.ticket_id = t.id and m.kind = 'reply') answered on true
left join lateral (
    select count(*)::int as count, min(m.created_at) as since from message m
    where m.ticket_id = t.id and m.kind = 'customer' and m.id > coalesce(answered.id, 0)) open on true
left join lateral (
    select u.* from message m join understanding u on u.id = m.reading_id
    where m.ticket_id = t.id and m.kind = 'customer'
    order by m.id > coalesce(answered.id, 0) desc,
             case when m.id > coalesce(answered.id, 0) then u.urgency end desc nulls last, m.id desc
    limit 1) u on true
left join assignment a on a.ticket_id = t.id and a.state in ('pending', 'accepted', 'wrapping')
left join raised r on r.ticket_id = t.id
where t.closure_id is null;
