create table training (
    id         bigint generated always as identity primary key,
    state      text not null check (state in ('queued', 'running', 'done', 'failed')),
    progress   double precision not null default 0 check (progress between 0 and 1),
    -- which tasks are to learn; the others stay as they are in the champion
    tasks      text[] not null,
    note       text not null default '',
    by_name    text not null,
    created_at timestamptz not null,
    -- when its worker last said that it is at it; one that has been silent is taken up again
    touched_at timestamptz not null,
    started_at timestamptz,
    ended_at   timestamptz,
    attempts   int not null default 0,
    -- [{n, language, loss, validation, tasks}]
    epochs     jsonb not null default '[]',
    candidate  jsonb,
    champion   jsonb,
    -- [{language, task, ...}]: both on the same held-out lessons
    scorecards jsonb,
    decision   text,
    reason     text
);
create index training_unfinished on training (id) where state in ('queued', 'running');
