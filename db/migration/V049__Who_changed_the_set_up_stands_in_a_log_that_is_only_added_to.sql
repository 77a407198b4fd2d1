-- What people and programs changed about how this installation works. No secrets and no customer's words come here.
create table audit_log (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    by_name text not null,
    -- the address the change came from; empty for what the installation did itself
    origin  text not null default '',
    -- 'person.changed', 'weights.changed', 'key.made'
    action  text not null,
    -- whose: a user name, a queue, the name of a key
    about   text not null default '',
    -- only what differs; null: there was nothing
    before  jsonb,
    after   jsonb
);
create index audit_log_of on audit_log (about, id);

create trigger audit_log_is_append_only before update or delete or truncate on audit_log
    for each statement execute function refuse_change();
