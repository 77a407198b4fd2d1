create table business_calendar (
    name       text primary key,
    zone       text not null,
    -- openings by weekday: {"monday": ["09:00-17:00"], "friday": ["22:00-06:00"]}
    week       jsonb not null,
    -- ids of public calendars: de, de-by
    holidays   text[] not null default '{}',
    -- days of their own: {"2026-12-24": ["09:00-12:00"], "2026-12-31": []}
    days       jsonb not null default '{}',
    changed_at timestamptz not null,
    changed_by text not null
);

-- What a queue's customers are promised, each kind on its own: what is null here comes from the row of every tier, and
-- then from the queue's first_reply_minutes around the clock.
create table promise (
    queue               text not null references queue on delete cascade,
    -- empty: every tier that has no row of its own
    tier                text not null default '',
    calendar            text references business_calendar,
    first_reply_minutes int check (first_reply_minutes > 0),
    next_reply_minutes  int check (next_reply_minutes > 0),
    resolution_minutes  int check (resolution_minutes > 0),
    changed_at          timestamptz not null,
    changed_by          text not null,
    primary key (queue, tier),
    check (coalesce(first_reply_minutes, next_reply_minutes, resolution_minutes) is not null)
);
create index promise_of_calendar on promise (calendar);

-- By when a ticket's promises are due, kept so that nobody counts opening hours while ranking a backlog. Only of tickets
-- in queues that have a promise of their own.
create table promise_clock (
    ticket_id  bigint not null references ticket on delete cascade,
    kind       text not null check (kind in ('firstReply', 'nextReply', 'resolution')),
    started_at timestamptz not null,
    -- null while it rests
    due_at     timestamptz,
    half_at    timestamptz,
    -- met, or answered too late
    ended_at   timestamptz,
    primary key (ticket_id, kind)
);
create index promise_clock_owed on promise_clock (due_at) where ended_at is null;

create function touch_ticket_of_clock() returns trigger language plpgsql as $$
begin
    insert into touch (ticket_id) values (case when tg_op = 'DELETE' then old.ticket_id else new.ticket_id end);
    return null;
end $$;
create trigger promise_clock_touched after insert or update or delete on promise_clock
    for each row execute function touch_ticket_of_clock();

-- When tickets were on hold: a hold's own row says only how it is now.
create table promise_pause (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null references ticket on delete cascade,
    since     timestamptz not null,
    until     timestamptz not null,
    -- whether its end has been counted
    over      boolean not null default false
);
create index promise_pause_of on promise_pause (ticket_id);
create index promise_pause_open on promise_pause (until) where not over;

-- Tickets whose clocks are to be counted anew. Written by whatever changes them, in its own transaction, so that no crash
-- loses one; nothing is written while nobody has promised anything finer than a queue's minutes.
create table promise_stale (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null
);

create function stale_promise(ticket bigint) returns void language sql as $$
    insert into promise_stale (ticket_id) select ticket where exists (select 1 from promise)
$$;

create function stale_promise_of_ticket() returns trigger language plpgsql as $$
begin
    perform stale_promise(new.id);
    return null;
end $$;
create trigger ticket_promise after update of queue, closure_id, customer_id on ticket for each row
    when (new.queue is distinct from old.queue or new.closure_id is distinct from old.closure_id
          or new.customer_id is distinct from old.customer_id)
    execute function stale_promise_of_ticket();

create function stale_promise_of_message() returns trigger language plpgsql as $$
begin
    perform stale_promise(new.ticket_id);
    -- moved to another ticket: the one it left has another history too
    if tg_op = 'UPDATE' then
        if old.ticket_id <> new.ticket_id then perform stale_promise(old.ticket_id); end if;
    end if;
    return null;
end $$;
create trigger message_promise after insert or update of created_at, kind, ticket_id on message
    for each row when (new.kind <> 'note') execute function stale_promise_of_message();

create function stale_promises_of_customer() returns trigger language plpgsql as $$
begin
    insert into promise_stale (ticket_id)
    select id from ticket where customer_id = new.id and closure_id is null and exists (select 1 from promise);
    return null;
end $$;
create trigger customer_promise after update of tier on customer for each row
    when (new.tier is distinct from old.tier) execute function stale_promises_of_customer();

create function pause_of_hold() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        update promise_pause set until = least(until, greatest(since, case when tg_op = 'DELETE' then now() else new.at end))
        where ticket_id = old.ticket_id and not over;
    end if;
    if tg_op <> 'DELETE' then
        insert into promise_pause (ticket_id, since, until) values (new.ticket_id, new.at, greatest(new.at, new.until));
    end if;
    perform stale_promise(case when tg_op = 'DELETE' then old.ticket_id else new.ticket_id end);
    return null;
end $$;
create trigger hold_promise after insert or update or delete on hold for each row execute function pause_of_hold();
