-- What a ticket is found by: its subject (A), its customer (B), its tags and fields (C) and all that was said in it (D).
-- One row a ticket, so that words of different messages are found together. It is made a moment later, and not by whoever
-- stores a message: that costs one short row in the list of what to look at again.
create table found_by (
    ticket_id bigint primary key references ticket on delete cascade,
    words     tsvector not null,
    at        timestamptz not null
);
create index found_by_words on found_by using gin (words);

create table found_by_stale (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null
);

create function stale_words_of_row() returns trigger language plpgsql as $$
begin
    insert into found_by_stale (ticket_id) values (case when tg_op = 'DELETE' then old.ticket_id else new.ticket_id end);
    if tg_op = 'UPDATE' then
        if old.ticket_id <> new.ticket_id then insert into found_by_stale (ticket_id) values (old.ticket_id); end if;
    end if;
    return null;
end $$;
create trigger message_words_inserted after insert or delete on message
    for each row execute function stale_words_of_row();
create trigger message_words_changed after update of text, ticket_id on message
    for each row when (new.text <> old.text or new.ticket_id <> old.ticket_id) execute function stale_words_of_row();
create trigger tag_words after insert or delete on ticket_tag
    for each row execute function stale_words_of_row();

create function stale_words_of_ticket() returns trigger language plpgsql as $$
begin
    insert into found_by_stale (ticket_id) values (new.id);
    return null;
end $$;
create trigger ticket_words after update of subject, customer_id on ticket
    for each row when (new.subject <> old.subject or new.customer_id <> old.customer_id)
    execute function stale_words_of_ticket();

create function stale_words_of_customer() returns trigger language plpgsql as $$
begin
    insert into found_by_stale (ticket_id) select id from ticket where customer_id = new.id;
    return null;
end $$;
create trigger customer_words after update of name, email, phone, organisation on customer
    for each row when ((new.name, new.email, new.phone, new.organisation)
                       is distinct from (old.name, old.email, old.phone, old.organisation))
    execute function stale_words_of_customer();

insert into found_by_stale (ticket_id) select id from ticket order by id desc;
