-- A ticket that rests has nobody's attention. It is on hold for as long, and comes back to whom it was with.
create table snooze (
    ticket_id bigint primary key references ticket on delete cascade,
    -- null: to anybody
    agent_id  bigint references person on delete set null,
    until     timestamptz,
    on_reply  boolean not null,
    at        timestamptz not null,
    by_name   text not null,
    why       text not null default '',
    check (until is not null or on_reply)
);
create index snooze_due on snooze (until) where until is not null;
create index snooze_of_agent on snooze (agent_id, ticket_id);

-- What somebody did with a ticket besides writing in it: handed it over, let it rest, gave it back.
create table deed (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null references ticket on delete cascade,
    at        timestamptz not null,
    by_name   text not null,
    what      text not null,
    -- a person or a queue
    to_name   text,
    until     timestamptz,
    why       text not null default ''
);
create index deed_of_ticket on deed (ticket_id, id);

-- A colleague's name in an internal note calls them.
create table mention (
    id         bigint generated always as identity primary key,
    message_id bigint not null references message on delete cascade,
    ticket_id  bigint not null references ticket on delete cascade,
    person_id  bigint not null references person on delete cascade,
    at         timestamptz not null,
    read_at    timestamptz,
    unique (message_id, person_id)
);
create index mention_of_person on mention (person_id, id desc);
create index mention_unread on mention (person_id, ticket_id) where read_at is null;
create trigger mention_touched after insert on mention for each row execute function touch_person_of_row();

-- A search that is kept under a name.
create table saved_view (
    id       bigint generated always as identity primary key,
    name     text not null check (length(name) between 1 and 60),
    query    text not null,
    -- null: everybody's
    owner_id bigint references person on delete cascade,
    made_by  text not null,
    made_at  timestamptz not null
);
create unique index saved_view_named on saved_view (coalesce(owner_id, 0), lower(name));

-- what somebody has solved, newest first
create index closure_by on closure (by_id, id desc) where reopened_at is null;
