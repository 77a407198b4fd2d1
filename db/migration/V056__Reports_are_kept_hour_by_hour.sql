-- What happened in each ticket that reports count, one row a happening. Written anew from the ticket's own rows whenever
-- they have changed, and the sums follow by the difference: so what comes late is counted where it belongs.
create table report_fact (
    ticket_id bigint not null,
    figure    text not null,
    at        timestamptz not null,
    -- seconds, or 1 and 0 for yes and no
    value     bigint not null,
    agent_id  bigint,
    queue     text,
    channel   text not null,
    topics    text[] not null default '{}'
);
create index report_fact_of_ticket on report_fact (ticket_id);
create index report_fact_when on report_fact (figure, at, ticket_id);

-- Facts added up by hour and by day (both in UTC), for everybody and for each queue, channel, agent and topic.
create table report_sum (
    dim    text not null,
    key    text not null,
    figure text not null,
    grain  "char" not null check (grain in ('h', 'd')),
    start  timestamptz not null,
    n      bigint not null,
    total  bigint not null,
    primary key (dim, key, figure, grain, start)
);
create index report_sum_when on report_sum (dim, grain, start);

-- How durations spread: a bucket holds what differs by 5 % at most, so that quantiles of any hours together come from
-- adding them up.
create table report_spread (
    dim    text not null,
    key    text not null,
    figure text not null,
    grain  "char" not null check (grain in ('h', 'd')),
    start  timestamptz not null,
    bucket int not null,
    n      bigint not null,
    primary key (dim, key, figure, grain, start, bucket)
);
create index report_spread_when on report_spread (dim, grain, start);

-- How long somebody was there in an hour, how long with a ticket in hand, and how much of their attention was in use.
create table report_duty (
    person_id bigint not null,
    hour      timestamptz not null,
    present   bigint not null,
    busy      bigint not null,
    -- tenths of an attention point times seconds
    attention bigint not null,
    room      bigint not null,
    primary key (person_id, hour)
);

-- What is to be counted anew, written by whatever changes it, in its own transaction.
create table report_stale (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null
);
create table report_stale_day (
    id        bigint generated always as identity primary key,
    person_id bigint not null,
    day       date not null
);

-- A report kept under a name is its address.
create table saved_report (
    id      bigint generated always as identity primary key,
    name    text not null check (length(name) between 1 and 80),
    query   text not null check (length(query) <= 1000),
    made_at timestamptz not null,
    made_by text not null
);
create unique index saved_report_named on saved_report (lower(name));

create function report_stale_tickets() returns trigger language plpgsql as $$
begin
    insert into report_stale (ticket_id) select id from changed;
    return null;
end $$;
create function report_stale_rows() returns trigger language plpgsql as $$
begin
    insert into report_stale (ticket_id) select distinct ticket_id from changed;
    return null;
end $$;
create function report_stale_ticket() returns trigger language plpgsql as $$
begin
    insert into report_stale (ticket_id) values (new.id);
    return null;
end $$;
create function report_stale_row() returns trigger language plpgsql as $$
begin
    insert into report_stale (ticket_id) values (new.ticket_id);
    return null;
end $$;

create trigger ticket_reported after insert on ticket referencing new table as changed
    for each statement execute function report_stale_tickets();
create trigger ticket_unreported after delete on ticket referencing old table as changed
    for each statement execute function report_stale_tickets();
create trigger ticket_reported_anew after update of queue, channel, opened_at, closure_id, merged_into_id on ticket
    for each row when ((new.queue, new.channel, new.opened_at, new.closure_id, new.merged_into_id)
        is distinct from (old.queue, old.channel, old.opened_at, old.closure_id, old.merged_into_id))
    execute function report_stale_ticket();

create trigger message_reported after insert on message referencing new table as changed
    for each statement execute function report_stale_rows();
create trigger message_unreported after delete on message referencing old table as changed
    for each statement execute function report_stale_rows();
create trigger message_reported_anew after update of ticket_id, kind, created_at on message
    for each row execute function report_stale_row();

create trigger closure_reported after insert on closure referencing new table as changed
    for each statement execute function report_stale_rows();
create trigger closure_reported_anew after update on closure
    for each row execute function report_stale_row();

create trigger tag_reported after insert on ticket_tag referencing new table as changed
    for each statement execute function report_stale_rows();
create trigger tag_unreported after delete on ticket_tag referencing old table as changed
    for each statement execute function report_stale_rows();

create trigger clock_reported after insert on promise_clock referencing new table as changed
    for each statement execute function report_stale_rows();
create trigger clock_reported_anew after update of due_at, ended_at on promise_clock
    for each row when ((new.due_at, new.ended_at) is distinct from (old.due_at, old.ended_at))
    execute function report_stale_row();

create function report_stale_days(person bigint, since timestamptz, until timestamptz) returns void language sql as $$
    insert into report_stale_day (person_id, day)
    select person, day::date
    from generate_series(date_trunc('day', since at time zone 'UTC'),
                         coalesce(until, now()) at time zone 'UTC', interval '1 day') as day
    where since is not null
$$;

create function report_stale_assignment() returns trigger language plpgsql as $$
begin
    insert into report_stale (ticket_id) values (new.ticket_id);
    perform report_stale_days(new.agent_id, new.answered_at, new.ended_at);
    return null;
end $$;
create trigger assignment_reported after insert on assignment
    for each row when (new.answered_at is not null) execute function report_stale_assignment();
create trigger assignment_reported_anew after update on assignment
    for each row when (new.answered_at is not null and (new.answered_at, new.ended_at, new.attention)
        is distinct from (old.answered_at, old.ended_at, old.attention))
    execute function report_stale_assignment();

create function report_stale_presence() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform report_stale_days(old.person_id, old.since, old.until); end if;
    if tg_op <> 'DELETE' then perform report_stale_days(new.person_id, new.since, new.until); end if;
    return null;
end $$;
create trigger presence_reported after insert or update or delete on presence
    for each row execute function report_stale_presence();

-- all that there is already
insert into report_stale (ticket_id) select id from ticket;
insert into report_stale_day (person_id, day)
select distinct p.person_id, day::date
from presence p, generate_series(date_trunc('day', p.since at time zone 'UTC'),
                                 coalesce(p.until, now()) at time zone 'UTC', interval '1 day') as day;
