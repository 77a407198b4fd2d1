-- Somebody said by hand that this ticket is most urgent; with who and when. Why is in dispatch_audit.
create table raised (
    ticket_id bigint primary key references ticket on delete cascade,
    at        timestamptz not null,
    by_name   text not null
);
create function touch_ticket_of_gone_row() returns trigger language plpgsql as $$
begin
    insert into touch (ticket_id) values (old.ticket_id);
    return null;
end $$;
create trigger raised_touched after insert on raised for each row execute function touch_ticket_of_row();
create trigger raise_ended_touched after delete on raised for each row execute function touch_ticket_of_gone_row();

-- A link that shows the board on a wall to whoever has it, and nothing else. The key itself is not kept.
create table wall (
    id         bigint generated always as identity primary key,
    name       text not null,
    key_hash   text not null unique,
    by_name    text not null,
    at         timestamptz not null,
    revoked_at timestamptz
);
