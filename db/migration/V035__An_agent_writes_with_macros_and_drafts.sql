-- A text that is written again and again, with what is done along with it.
create table macro (
    id         bigint generated always as identity primary key,
    name       text not null check (length(name) between 1 and 80),
    text       text not null default '',
    -- kept as an internal note instead of being sent
    note       boolean not null default false,
    -- {addTags, removeTags, queue, then, snoozeMinutes, fields}
    actions    jsonb not null default '{}',
    -- null: everybody's
    owner_id   bigint references person on delete cascade,
    made_by    text not null,
    changed_at timestamptz not null
);
create unique index macro_named on macro (coalesce(owner_id, 0), lower(name));

-- What somebody has begun to write in a ticket and has not sent, on whatever device.
create table draft (
    person_id bigint not null references person on delete cascade,
    ticket_id bigint not null references ticket on delete cascade,
    text      text not null,
    note      boolean not null default false,
    at        timestamptz not null,
    primary key (person_id, ticket_id)
);
