-- What somebody has chosen for their own pages; who has chosen nothing has no row.
create table preference (
    person_id  bigint primary key references person on delete cascade,
    -- null: as the browser asks
    language   text,
    -- null: where the workspace is
    zone       text,
    -- single letters are shortcuts
    keys       boolean not null default true,
    -- an offer may be heard, and announced by the browser
    sound      boolean not null default false,
    notices    boolean not null default false,
    changed_at timestamptz not null
);
