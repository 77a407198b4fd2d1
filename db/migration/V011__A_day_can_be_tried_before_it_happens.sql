-- Large simulations: asked for, run one after the other in the background, and kept with what came out.
create table simulation (
    id         bigint generated always as identity primary key,
    state      text not null check (state in ('queued', 'running', 'done', 'failed', 'canceled')),
    -- 0..1 over all of its policies
    progress   double precision not null default 0 check (progress between 0 and 1),
    -- agents, arrivals, policies and seed as they were sent
    request    jsonb not null,
    -- one entry a policy, null until it is done
    results    jsonb,
    failure    text,
    by_name    text not null,
    created_at timestamptz not null,
    -- when its worker last said that it is at it; a run that has been silent for long is run again
    touched_at timestamptz not null,
    ended_at   timestamptz
);
create index simulation_unfinished on simulation (id) where state in ('queued', 'running');
