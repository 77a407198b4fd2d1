-- What an agent said was wrong with a reading. The desk leaves it; undoing it keeps the row.
create table correction (
    id           bigint generated always as identity primary key,
    ticket_id    bigint not null references ticket,
    -- the message whose reading was wrong
    message_id   bigint not null references message,
    urgency      real check (urgency between 0 and 1),
    queue        text references queue,
    -- where the ticket lay before, so that undoing brings it back
    queue_before text,
    at           timestamptz not null,
    by_id        bigint,
    by_name      text not null,
    undone_at    timestamptz,
    undone_by    text,
    check (urgency is not null or queue is not null)
);
create index correction_of_ticket on correction (ticket_id, id);

-- What happened, beside what was predicted. Texts are without card numbers, accounts, addresses and phone numbers.
create table lesson (
    id                bigint generated always as identity primary key,
    source            text not null check (source in ('import', 'correction', 'transfer', 'closure')),
    at                timestamptz not null,
    recorded_at       timestamptz not null,
    -- SHA-256 of the text without case and spacing: one text is one lesson, however often it comes
    checksum          bytea not null,
    text              text not null,
    language          text not null,
    urgency           real check (urgency between 0 and 1),
    queue             text,
    effort_minutes    real check (effort_minutes > 0),
    ticket_id         bigint references ticket,
    message_id        bigint references message,
    correction_id     bigint unique references correction,
    closure_id        bigint references closure,
    predicted_version text,
    predicted_urgency real,
    predicted_queue   text,
    predicted_effort  real,
    -- by the checksum alone: never trained on, in any training
    held_out          boolean not null,
    by_name           text not null,
    withdrawn_at      timestamptz
);
create unique index lesson_imported on lesson (checksum) where source = 'import';
create unique index lesson_of_closure on lesson (closure_id, source);
create index lesson_recorded on lesson (recorded_at desc) where withdrawn_at is null;
create index lesson_held_out on lesson (recorded_at desc) where held_out and withdrawn_at is null;

-- Corrections that are in force before the next training: what reads nearly the same is read as corrected.
create table memory (
    lesson_id bigint primary key references lesson,
    encoder   text not null,
    embedding real[] not null,
    at        timestamptz not null,
    in_force  boolean not null,
    -- what the held-out lessons say of it
    reason    text not null
);

-- A message that is read again, because a correction says so, changes what its ticket weighs.
create trigger understanding_touched after update on understanding
    for each row execute function touch_ticket_of_row();
