-- Whole days, like shifts in UTC: no shift that begins on one of them takes place.
create table leave (
    id        bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    first_day date not null,
    last_day  date not null,
    note      text not null default '',
    check (last_day >= first_day)
);
create index leave_of_person on leave (person_id, last_day);

alter table routing
    -- the queue that helps out does so at once while none of its own agents takes tickets
    add column overflow_when_nobody boolean not null default false,
    add constraint routing_helped check (overflow_to is not null or not overflow_when_nobody);

-- Whether the guide through the first steps has been put away.
create table first_steps (
    id   int primary key check (id = 1),
    away_at timestamptz not null,
    away_by text not null
);
