alter table person drop constraint person_role_check;
alter table person add constraint person_role_check check (role in ('agent', 'lead', 'supervisor', 'admin'));

-- Since when somebody is not here any more. Their row stays, because tickets and replies say who wrote them.
alter table person add column left_at timestamptz;

-- Somebody has to be able to give out roles and keys: the first supervisor of an installation is who set it up.
update person set role = 'admin'
where username = 'admin' and role = 'supervisor' and not exists (select 1 from person where role = 'admin');

create table team (
    id         bigint generated always as identity primary key,
    name       text not null check (length(name) between 1 and 100),
    created_at timestamptz not null
);
create unique index team_name on team (lower(name));

create table team_member (
    team_id   bigint not null references team on delete cascade,
    person_id bigint not null references person on delete cascade,
    primary key (team_id, person_id)
);
create index team_of_person on team_member (person_id);

-- A queue may be several teams'; one that is no team's is everybody's.
create table team_queue (
    team_id bigint not null references team on delete cascade,
    queue   text not null references queue on delete cascade,
    primary key (team_id, queue)
);
