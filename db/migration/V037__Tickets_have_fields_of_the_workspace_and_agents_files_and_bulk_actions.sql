-- What this workspace wants to know of a ticket, beyond what every ticket has.
create table field (
    name       text primary key check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
    title      text not null check (length(title) between 1 and 60),
    kind       text not null check (kind in ('text', 'number', 'choice', 'date')),
    choices    text[] not null default '{}',
    place      int not null default 0,
    -- not asked any more; what was answered stays
    retired_at timestamptz
);

create table ticket_field (
    ticket_id bigint not null references ticket on delete cascade,
    field     text not null references field,
    value     text not null check (length(value) between 1 and 500),
    by_name   text not null,
    at        timestamptz not null,
    primary key (ticket_id, field)
);
create index ticket_field_value on ticket_field (field, lower(value), ticket_id);
create trigger field_words after insert or update or delete on ticket_field
    for each row execute function stale_words_of_row();

-- An agent's file that waits for the reply that encloses it.
create table draft_file (
    attachment_id bigint primary key references attachment on delete cascade,
    ticket_id     bigint not null references ticket on delete cascade,
    person_id     bigint not null references person on delete cascade,
    at            timestamptz not null
);
create index draft_file_of on draft_file (person_id, ticket_id);
create index draft_file_by_age on draft_file (at);

-- One action on many tickets: what came of each, and how it is undone.
create table bulk (
    id        bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    at        timestamptz not null,
    action    text not null,
    value     text,
    -- [{ticket, done, why, before}]
    results   jsonb not null,
    undone_at timestamptz
);

-- offers of channels on which nobody waits at the other end are taken without being asked
alter table person add column accept_asynchronous boolean not null default false;
