-- How a queue wants its tickets routed. A queue without a row has the usual terms.
create table routing (
    queue                    text primary key references queue,
    rule                     text not null default 'heed',
    -- {skill: level}: the least level of a required skill, where 1 is not enough
    levels                   jsonb not null default '{}',
    -- skills besides the required ones, the dearest first; the last one is given up first
    wished                   text[] not null default '{}',
    relax_after_seconds      int not null check (relax_after_seconds > 0),
    aged_after_seconds       int not null check (aged_after_seconds > 0),
    whole_budget             boolean not null default false,
    sticky_seconds           int not null default 0 check (sticky_seconds >= 0),
    -- null: as long as the installation is set to
    offer_seconds            int check (offer_seconds > 0),
    offer_seconds_by_channel jsonb not null default '{}',
    -- offers of these channels count as accepted at once; '*' is every channel
    accept_automatically     text[] not null default '{}',
    wrap_seconds             int not null default 0 check (wrap_seconds >= 0),
    -- null: an accepted ticket stays with a silent agent
    silent_after_seconds     int check (silent_after_seconds > 0),
    absent_rule              text not null default 'keep' check (absent_rule in ('keep', 'returnLater', 'returnAtOnce')),
    absent_after_seconds     int not null default 0 check (absent_after_seconds >= 0),
    overflow_to              text references queue check (overflow_to <> queue),
    overflow_after_seconds   int check (overflow_after_seconds > 0),
    check ((overflow_to is null) = (overflow_after_seconds is null))
);

-- The most live tickets of a channel that one agent may hold.
create table channel_cap (
    person_id bigint not null references person on delete cascade,
    channel   text not null,
    most      int not null check (most >= 0),
    primary key (person_id, channel)
);

-- A held ticket is not dispatched until that moment; a row in the past holds nothing.
create table hold (
    ticket_id bigint primary key references ticket on delete cascade,
    until     timestamptz not null,
    at        timestamptz not null,
    by_name   text not null,
    why       text not null default ''
);

-- Who changed by hand how tickets are dispatched, with what it was before and after.
create table dispatch_audit (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    by_name   text not null,
    action    text not null,
    queue     text,
    ticket_id bigint,
    agent_id  bigint,
    -- null: there was nothing
    before    jsonb,
    after     jsonb,
    why       text not null default ''
);
create index dispatch_audit_of_ticket on dispatch_audit (ticket_id, id) where ticket_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name;
end $$;
create trigger dispatch_audit_is_append_only before update or delete or truncate on dispatch_audit
    for each statement execute function refuse_change();

alter table assignment
    -- wishes and bounds that had been given up when this agent got the ticket
    add column relaxed text[],
    -- it takes all of the agent's attention, whatever their budget becomes meanwhile
    add column whole boolean not null default false,
    add column wrapping_until timestamptz,
    -- which rule ended it: 'silent', 'absent', 'byHand'; null when a person answered or it ran its course
    add column cause text;

create index assignment_wrapping on assignment (wrapping_until) where state = 'wrapping';
create index presence_of_person on presence (person_id, id);
