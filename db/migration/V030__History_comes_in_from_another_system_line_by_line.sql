create table history_import (
    id         bigint generated always as identity primary key,
    -- ready: read and waiting for a word; ended ones keep their report, never their lines' contents
    state      text not null check (state in ('ready', 'running', 'done', 'canceled', 'undoing', 'undone')),
    format     text not null check (format in ('csv', 'json', 'heed')),
    -- numbers of the other system are unique within
    source     text not null,
    file_name  text not null default '',
    bytes      bigint not null default 0,
    -- as a table has them, in order; empty for JSON
    columns    text[] not null default '{}',
    options    jsonb not null default '{}',
    -- what was found in the file, for the preview
    summary    jsonb not null default '{}',
    records    int not null default 0,
    taken      int not null default 0,
    -- the last record that was taken in: what follows it is still to be done
    at_rank    int not null default 0,
    at_place   int not null default 0,
    undo_from  bigint,
    by_name    text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at   timestamptz
);
create index history_import_at_work on history_import (id) where state in ('running', 'undoing');

-- The file cut into records, until they are taken in. People come before tickets and tickets before messages.
create table history_record (
    import_id bigint not null references history_import on delete cascade,
    rank      int not null,
    place     int not null,
    line      int not null,
    kind      text not null,
    body      text not null,
    primary key (import_id, rank, place)
);

-- The report: what became of each record, and if nothing, why.
create table history_line (
    import_id   bigint not null references history_import on delete cascade,
    place       int not null,
    line        int not null,
    kind        text not null,
    external_id text,
    outcome     text not null
        check (outcome in ('waiting', 'refused', 'imported', 'added', 'known', 'matched', 'skipped')),
    field       text,
    problem     text,
    ticket_id   bigint,
    primary key (import_id, place)
);
create index history_line_outcome on history_line (import_id, outcome, place);
create index history_line_of_ticket on history_line (ticket_id) where ticket_id is not null;

-- What has come in before, by the checksum of its number over there: a number can tell who somebody is, and must not
-- outlive them here.
create table history_mark (
    mark      bytea primary key,
    kind      text not null check (kind in ('ticket', 'customer', 'agent')),
    our_id    bigint,
    -- an agent's, where there is no person of ours
    name      text,
    import_id bigint not null references history_import on delete cascade
);
create index history_mark_of on history_mark (import_id);
create index history_mark_to on history_mark (kind, our_id);

alter table ticket add column import_id bigint references history_import;
create index ticket_imported on ticket (import_id, id) where import_id is not null;
alter table customer add column import_id bigint references history_import;
create index customer_imported on customer (import_id, id) where import_id is not null;
alter table person add column import_id bigint references history_import;
alter table message add column import_id bigint references history_import;
create index message_imported on message (import_id, id) where import_id is not null;

-- Said long ago in a matter that was closed over there: nobody needs to read, weigh or dispatch it.
alter table message add column history boolean not null default false;
drop index message_awaiting_reading;
create index message_awaiting_reading on message (id) where kind = 'customer' and reading_id is null and not history;

-- A ticket comes in closed in one piece: it is open for nobody, not even for a moment.
alter table ticket alter constraint ticket_closure_id_fkey deferrable initially immediate;
drop trigger ticket_touched on ticket;
create trigger ticket_touched after update on ticket for each row execute function touch_ticket();
create trigger ticket_touched_first after insert on ticket for each row
    when (new.closure_id is null) execute function touch_ticket();
drop trigger message_touched on message;
create trigger message_touched after update on message for each row execute function touch_ticket_of_row();
create trigger message_touched_first after insert on message for each row
    when (not new.history) execute function touch_ticket_of_row();
drop trigger message_promise on message;
create trigger message_promise after insert or update of created_at, kind, ticket_id on message
    for each row when (new.kind <> 'note' and not new.history) execute function stale_promise_of_message();

-- An import can be taken back, so rows are looked for by what they refer to.
create index inbox_of_ticket on inbox (ticket_id) where ticket_id is not null;
create index closure_of_ticket on closure (ticket_id);
create index ticket_of_closure on ticket (closure_id) where closure_id is not null;
create index ticket_merged_into on ticket (merged_into_id) where merged_into_id is not null;
create index ticket_split_from on ticket (split_from_id) where split_from_id is not null;
create index lesson_of_message on lesson (message_id) where message_id is not null;
create index correction_of_message on correction (message_id);

-- Names this workspace, so that it does not take in its own export.
create table history_workspace (
    id uuid primary key default gen_random_uuid()
);
insert into history_workspace default values;
