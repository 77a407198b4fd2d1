create table person (
    id            bigint generated always as identity primary key,
    username      text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    name          text not null,
    title         text not null default '',
    role          text not null check (role in ('agent', 'supervisor', 'admin')),
    -- bcrypt in modular crypt format
    password      text not null,
    -- attention points this person can hold at once; 1.0 is one ordinary chat
    budget        numeric(4, 1) not null default 4 check (budget between 0 and 40),
    demo          boolean not null default false,
    created_at    timestamptz not null,
    version       int not null default 0
);

create table skill (
    person_id bigint not null references person on delete cascade,
    name      text not null,
    level     int not null check (level between 0 and 10),
    primary key (person_id, name)
);

create table shift (
    id        bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    weekday   int not null check (weekday between 1 and 7),
    starts    time not null,
    ends      time not null
);
create index shift_of_person on shift (person_id);

-- A presence lasts until the next one begins; the one in force has no end.
create table presence (
    id        bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    state     text not null check (state in ('taking', 'busy', 'away')),
    since     timestamptz not null,
    until     timestamptz
);
create unique index presence_in_force on presence (person_id) where until is null;

create table api_key (
    id         bigint generated always as identity primary key,
    name       text not null,
    -- the first characters, so that a person can tell keys apart
    prefix     text not null,
    sha256     bytea not null unique,
    account    text not null default 'default',
    created_at timestamptz not null,
    revoked_at timestamptz
);
