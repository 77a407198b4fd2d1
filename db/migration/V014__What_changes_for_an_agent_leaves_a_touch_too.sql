-- As touch does for tickets: whose presence, skills, budget or caps a transaction has changed, so that the dispatcher
-- reads those people and not everybody. Who holds what follows from the touches of their tickets.
create table staff_touch (
    person_id bigint not null,
    xid       xid8 not null default pg_current_xact_id(),
    at        timestamptz not null default now()
);
create index staff_touch_xid on staff_touch (xid);

create function touch_person() returns trigger language plpgsql as $$
begin
    insert into staff_touch (person_id) values (new.id);
    return null;
end $$;
create trigger person_touched after insert or update of name, role, budget on person
    for each row execute function touch_person();

create function touch_person_of_row() returns trigger language plpgsql as $$
begin
    insert into staff_touch (person_id) values (case when tg_op = 'DELETE' then old.person_id else new.person_id end);
    return null;
end $$;
create trigger presence_touched after insert or update or delete on presence
    for each row execute function touch_person_of_row();
create trigger skill_touched after insert or update or delete on skill
    for each row execute function touch_person_of_row();
create trigger channel_cap_touched after insert or update or delete on channel_cap
    for each row execute function touch_person_of_row();
