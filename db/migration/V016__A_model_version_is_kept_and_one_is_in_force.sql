create table model_version (
    version    text primary key check (version ~ '^[a-z0-9][a-z0-9.-]{0,62}$'),
    at         timestamptz not null,
    by_name    text not null,
    -- the version it was trained upon, null for the one that Heed came with
    based_on   text references model_version,
    -- scorecards on what no training ever saw, by language and task
    metrics    jsonb not null default '[]',
    note       text not null default ''
);

-- One row a language; the version that Heed came with has none, it lies in the program.
create table model_heads (
    version  text not null references model_version,
    language text not null,
    bytes    bytea not null,
    sha256   bytea not null,
    primary key (version, language)
);

-- Every version that was ever put into force, by whom and why; the newest row counts.
create table promotion (
    id      bigint generated always as identity primary key,
    version text not null references model_version,
    before  text,
    at      timestamptz not null,
    by_name text not null,
    why     text not null default ''
);
create sequence model_version_seq;
