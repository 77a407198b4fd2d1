-- Evidence, not estimates: how many closures count still (older ones fade), the sum of the logarithms of minutes taken
-- over minutes expected, and both in minutes. Brought up to date whenever a ticket is closed.
create table pace (
    person_id bigint not null references person on delete cascade,
    queue     text not null references queue on delete cascade,
    n         double precision not null,
    logs      double precision not null,
    minutes   double precision not null,
    expected  double precision not null,
    at        timestamptz not null,
    primary key (person_id, queue)
);

create table queue_pace (
    queue    text primary key references queue on delete cascade,
    n        double precision not null,
    logs     double precision not null,
    minutes  double precision not null,
    expected double precision not null,
    at       timestamptz not null
);

-- Who held what beside a ticket is asked whenever one is closed.
create index assignment_worked on assignment (agent_id, answered_at) where answered_at is not null;
