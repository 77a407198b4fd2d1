-- How much a tier and a queue count, beside the six weights; what is not named counts as it does by itself.
alter table weights add column classes jsonb not null default '{"tiers": {}, "queues": {}}';
alter table weights_draft add column classes jsonb not null default '{"tiers": {}, "queues": {}}';

-- Weights for a while: when they end, those they replaced come back.
alter table weights add column ends_at timestamptz;
alter table weights add column back_to bigint references weights;
alter table weights add check ((ends_at is null) = (back_to is null));

-- A simulation that replays a day under weights, for the page of weights to find.
alter table simulation add column replay boolean not null default false;
create index simulation_replays on simulation (id) where replay;
