-- Every set of weights that was ever in force, with who, when and why; the newest one counts.
create table weights (
    id       bigint generated always as identity primary key,
    words    int not null check (words between 0 and 100),
    waiting  int not null check (waiting between 0 and 100),
    promise  int not null check (promise between 0 and 100),
    customer int not null check (customer between 0 and 100),
    topic    int not null check (topic between 0 and 100),
    again    int not null check (again between 0 and 100),
    at       timestamptz not null,
    by_name  text not null,
    why      text not null default '',
    check (words + waiting + promise + customer + topic + again > 0)
);
insert into weights (words, waiting, promise, customer, topic, again, at, by_name, why)
values (35, 15, 20, 8, 12, 10, now(), 'Heed', 'Shipped with the product');

create table weights_draft (
    person_id bigint primary key references person on delete cascade,
    words     int not null check (words between 0 and 100),
    waiting   int not null check (waiting between 0 and 100),
    promise   int not null check (promise between 0 and 100),
    customer  int not null check (customer between 0 and 100),
    topic     int not null check (topic between 0 and 100),
    again     int not null check (again between 0 and 100),
    at        timestamptz not null,
    check (words + waiting + promise + customer + topic + again > 0)
);

create table plan (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    weights_id  bigint not null references weights,
    waiting     int not null,
    agents      int not null,
    free_points numeric(7, 1) not null,
    offered     int not null,
    -- the longest anybody without an agent has waited, and promises about to break or broken
    longest_wait_seconds int not null,
    at_risk     int not null,
    objective   double precision not null,
    bound       double precision not null,
    gap         double precision not null,
    -- the urgency a ticket of one attention point needs to get a person now
    price       double precision not null,
    micros      bigint not null,
    solver      text not null,
    -- [{ticketId, agentId}]: who will probably get what when attention frees up
    next        jsonb not null default '[]'
);
create index plan_at on plan (at);

create table assignment (
    id          bigint generated always as identity primary key,
    ticket_id   bigint not null references ticket,
    agent_id    bigint not null references person,
    state       text not null check (state in
        ('pending', 'accepted', 'wrapping', 'completed', 'rejected', 'timedOut', 'canceled', 'rescinded')),
    attention   numeric(4, 1) not null check (attention > 0),
    offered_at  timestamptz not null,
    expires_at  timestamptz,
    answered_at timestamptz,
    ended_at    timestamptz,
    reason      text,
    plan_id     bigint references plan,
    -- terms, budgets and price at that moment, runner-up and margin, versions
    decision    jsonb not null,
    version     int not null default 0
);
-- A ticket has at most one owner, whatever the program does.
create unique index assignment_live on assignment (ticket_id) where state in ('pending', 'accepted', 'wrapping');
create index assignment_of_agent on assignment (agent_id) where state in ('pending', 'accepted', 'wrapping');
create index assignment_expiring on assignment (expires_at) where state = 'pending';
create index assignment_of_ticket on assignment (ticket_id, id);

-- One dispatcher per database: whoever holds the row and has not let it lapse.
create table lease (
    name   text primary key,
    holder text not null,
    epoch  bigint not null,
    until  timestamptz not null
);

-- What dispatch and the pages need to know of every open ticket, in one place. The urgency of a ticket is that of the
-- most urgent message we have not answered yet, or of the last one when all are answered.
create view open_ticket as
select t.id, t.channel, t.subject, t.queue, t.opened_at,
       c.id as customer_id, coalesce(nullif(c.name, ''), nullif(c.email, ''), c.external_id) as customer_name,
       c.organisation, c.tier,
       q.title as queue_title, coalesce(q.skills, '{}') as skills,
       coalesce(q.first_reply_minutes, 60) as reply_minutes, coalesce(q.heat, 0) as heat,
       answered.id is not null as answered_before,
       open.count as unanswered, open.since as unanswered_since,
       u.id as reading_id, u.message_id, u.urgency, u.words, u.language, u.effort_minutes, u.attention_points,
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
where t.closure_id is null;
