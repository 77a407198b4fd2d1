create table incident (
    id        bigint generated always as identity primary key,
    name      text not null check (length(name) between 1 and 120),
    opened_at timestamptz not null,
    opened_by text not null,
    closed_at timestamptz,
    closed_by text
);
create index incident_open on incident (id) where closed_at is null;

create table incident_ticket (
    incident_id bigint not null references incident on delete cascade,
    ticket_id   bigint not null references ticket on delete cascade,
    at          timestamptz not null,
    by_name     text not null,
    primary key (incident_id, ticket_id)
);
create index incident_ticket_of on incident_ticket (ticket_id);

-- One text to everybody in an incident. The row is there before the first reply, so that whatever breaks off is gone on
-- with under the same key.
create table incident_reply (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident on delete cascade,
    key         text not null,
    text        text not null,
    at          timestamptz not null,
    by_id       bigint,
    by_name     text not null,
    unique (incident_id, key)
);
create table incident_reply_ticket (
    reply_id   bigint not null references incident_reply on delete cascade,
    ticket_id  bigint not null references ticket on delete cascade,
    -- null: not yet
    message_id bigint references message on delete set null,
    -- why it was not sent to this one
    refused    text,
    primary key (reply_id, ticket_id)
);
create index incident_reply_ticket_of on incident_reply_ticket (ticket_id);
create index incident_reply_message on incident_reply_ticket (message_id) where message_id is not null;

-- What was out of the ordinary, from when until when. Says which tickets, never what they say.
create table radar_alarm (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind in ('surge', 'topic', 'words')),
    -- which of the lines that are watched: all, a queue's name, the ticket a topic began with, a matter
    line        text not null,
    raised_at   timestamptz not null,
    began_at    timestamptz not null,
    last_at     timestamptz not null,
    ended_at    timestamptz,
    -- how many tickets were to be expected in an hour
    usual       double precision not null,
    seen_at     timestamptz,
    seen_by     text,
    incident_id bigint references incident on delete set null
);
create unique index radar_alarm_open on radar_alarm (kind, line) where ended_at is null;
create index radar_alarm_of_incident on radar_alarm (incident_id) where incident_id is not null;

create table radar_alarm_ticket (
    alarm_id  bigint not null references radar_alarm on delete cascade,
    ticket_id bigint not null references ticket on delete cascade,
    primary key (alarm_id, ticket_id)
);
create index radar_alarm_ticket_of on radar_alarm_ticket (ticket_id);

-- Which instance watches: what it has counted is in its memory, and another one that takes over begins with what is here.
create table radar_watch (
    holder text not null,
    since  timestamptz not null
);
create unique index radar_watch_one on radar_watch ((true));
