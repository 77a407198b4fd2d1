-- Words that people (or an import) put on a ticket to find it by; the same word once, however it is written.
create table ticket_tag (
    ticket_id bigint not null references ticket (id) on delete cascade,
    name      text   not null check (name = lower(btrim(name)) and length(name) between 1 and 60),
    by_name   text   not null,
    at        timestamptz not null,
    primary key (ticket_id, name)
);
create index ticket_tag_name on ticket_tag (name, ticket_id);
