-- Worked out after the offer is committed, so in a column of its own: an answer to the offer never overwrites it.
alter table assignment add column hindsight jsonb;
create index assignment_offered on assignment (offered_at, id);

-- What an agent declined and held last is asked for everybody at every decision.
create index assignment_ended on assignment (agent_id, ended_at);
create index assignment_given on assignment (agent_id, offered_at);

-- Which tickets a transaction has changed, so that the dispatcher reads those and not the whole backlog. Only ever
-- appended: a column of the ticket would have every writer wait for every other. Ids of transactions, not times or a
-- sequence: a reader asks from the oldest that was still running when it last asked, and so misses none that commits late.
create table touch (
    ticket_id bigint not null,
    xid       xid8 not null default pg_current_xact_id(),
    at        timestamptz not null default now()
);
create index touch_xid on touch (xid);

create function touch_ticket() returns trigger language plpgsql as $$
begin
    insert into touch (ticket_id) values (new.id);
    return null;
end $$;
create trigger ticket_touched after insert or update on ticket for each row execute function touch_ticket();

create function touch_ticket_of_row() returns trigger language plpgsql as $$
begin
    insert into touch (ticket_id) values (new.ticket_id);
    return null;
end $$;
create trigger message_touched after insert or update on message for each row execute function touch_ticket_of_row();
create trigger assignment_touched after insert or update of state, attention on assignment
    for each row execute function touch_ticket_of_row();

create function touch_tickets_of_customer() returns trigger language plpgsql as $$
begin
    insert into touch (ticket_id) select id from ticket where customer_id = new.id and closure_id is null;
    return null;
end $$;
create trigger customer_touched after update of tier on customer for each row
    when (new.tier is distinct from old.tier) execute function touch_tickets_of_customer();

create function touch_tickets_of_queue() returns trigger language plpgsql as $$
begin
    insert into touch (ticket_id) select id from ticket where queue = new.name and closure_id is null;
    return null;
end $$;
create trigger queue_touched after update on queue for each row execute function touch_tickets_of_queue();

create trigger hold_touched after insert or update on hold for each row execute function touch_ticket_of_row();
create function touch_tickets_of_routing() returns trigger language plpgsql as $$
begin
    insert into touch (ticket_id) select id from ticket where queue = new.queue and closure_id is null;
    return null;
end $$;
create trigger routing_touched after insert or update on routing
    for each row execute function touch_tickets_of_routing();
