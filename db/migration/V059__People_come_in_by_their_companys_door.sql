-- Under which address their company knows them, in lower case: how the first sign-in finds them.
alter table person add column email text check (email = lower(email));
create unique index person_email on person (email);

-- Whose account at an identity provider is whose: made at the first sign-in and kept when the address changes.
create table person_link (
    issuer     text not null,
    subject    text not null,
    person_id  bigint not null references person on delete cascade,
    linked_at  timestamptz not null,
    primary key (issuer, subject)
);
create unique index person_link_of_person on person_link (person_id, issuer);

-- By which door a visit began: password or company.
alter table visit add column door text not null default 'password' check (door in ('password', 'company'));
