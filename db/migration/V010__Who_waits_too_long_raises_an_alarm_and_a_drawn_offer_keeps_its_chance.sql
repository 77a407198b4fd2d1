-- A ticket that waits longer than the lane for aged tickets promises; one row a ticket, open until somebody has it.
create table starvation_alarm (
    id             bigint generated always as identity primary key,
    ticket_id      bigint not null unique references ticket on delete cascade,
    at             timestamptz not null,
    waited_seconds int not null check (waited_seconds >= 0),
    bound_seconds  int not null check (bound_seconds >= 0),
    ended_at       timestamptz check (ended_at >= at)
);
create index starvation_alarm_open on starvation_alarm (at) where ended_at is null;

-- The chance with which the agent was drawn; null where nobody was drawn, which is the rule.
alter table assignment add column propensity numeric check (propensity > 0 and propensity <= 1);
