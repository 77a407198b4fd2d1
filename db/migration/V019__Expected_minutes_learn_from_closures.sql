-- What the effort head said by itself; effort_minutes is that times what closures have shown since.
alter table understanding add head_minutes real;
update understanding set head_minutes = effort_minutes;

-- Evidence by model version, because another head errs in another way: how many closures count still (older ones fade),
-- minutes they took, and minutes the head had said of them.
create table effort_evidence (
    model_version text not null,
    queue         text not null references queue on delete cascade,
    channel       text not null,
    n             double precision not null,
    minutes       double precision not null,
    expected      double precision not null,
    at            timestamptz not null,
    primary key (model_version, queue, channel)
);
