alter table api_key
    -- what it may do, as routes name it; null: everything
    add column permissions text[],
    add column created_by text not null default '',
    add column last_used_at timestamptz,
    add column expires_at timestamptz;

-- From signing in to signing out. The browser keeps the secret, this table its hash.
create table visit (
    id         bigint generated always as identity primary key,
    sha256     bytea not null unique,
    person_id  bigint not null references person on delete cascade,
    began_at   timestamptz not null,
    ended_at   timestamptz,
    address    text not null default ''
);
create index visit_of_person on visit (person_id) where ended_at is null;

-- How often signing in went wrong lately, by user name ('name:ines') and by address ('from:203.0.113.9').
create table wrong_sign_in (
    subject  text primary key,
    times    int not null,
    last_at  timestamptz not null
);

-- A way in for somebody who has no password yet, or has forgotten it: works once, until then.
create table invitation (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references person on delete cascade,
    sha256     bytea not null unique,
    made_at    timestamptz not null,
    made_by    text not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
