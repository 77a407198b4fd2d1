create table inbox (
    id            bigint primary key default nextval('message_seq'),
    channel       text not null,
    account       text not null,
    external_id   text not null,
    body          text not null,
    received_at   timestamptz not null default now(),
    -- how often the sender delivered it; every one after the first changes nothing else
    deliveries    int not null default 1,
    attempts      int not null default 0,
    failure       text,
    unreadable_at timestamptz,
    threaded_at   timestamptz,
    ticket_id     bigint references ticket,
    unique (channel, account, external_id)
);
create index inbox_awaiting_threading on inbox (id) where threaded_at is null and unreadable_at is null;
create index inbox_unreadable on inbox (id) where unreadable_at is not null;

create table outbound (
    id           bigint generated always as identity primary key,
    message_id   bigint not null unique references message,
    channel      text not null,
    account      text not null,
    recipient    text not null,
    created_at   timestamptz not null,
    -- how the reply left: sent by the channel, or fetched by the sender over REST
    outcome      text not null
);
