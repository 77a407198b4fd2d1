-- When a customer was erased: what is left is a number without a name.
alter table customer add column erased_at timestamptz;

-- Who erased whom, when and why, and how much; rows are only ever added.
create table erasure (
    id          bigint generated always as identity primary key,
    customer_id bigint not null,
    at          timestamptz not null,
    by_name     text not null,
    why         text not null,
    -- rows by what they were
    counts      jsonb not null
);
create index erasure_of_customer on erasure (customer_id);
create trigger erasure_is_append_only before update or delete or truncate on erasure
    for each statement execute function refuse_change();

-- What somebody wrote as a reason can name a customer. An erasure, and nothing else, may put an empty text there; who did
-- what to which ticket, and when, stays.
create function refuse_change_but_erasure() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('heed.erasing', true) = 'yes' then return null; end if;
    raise exception 'rows of % are only ever added', tg_table_name;
end $$;
drop trigger dispatch_audit_is_append_only on dispatch_audit;
create trigger dispatch_audit_is_append_only before update or delete or truncate on dispatch_audit
    for each statement execute function refuse_change_but_erasure();
create function keep_all_but_words() returns trigger language plpgsql as $$
begin
    if (new.id, new.at, new.by_name, new.action, new.queue, new.ticket_id, new.agent_id)
        is distinct from (old.id, old.at, old.by_name, old.action, old.queue, old.ticket_id, old.agent_id) then
        raise exception 'an erasure takes words out of %, and nothing else', tg_table_name;
    end if;
    return new;
end $$;
create trigger dispatch_audit_keeps_all_but_words before update on dispatch_audit
    for each row execute function keep_all_but_words();
