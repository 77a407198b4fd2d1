create table webhook (
    id            bigint generated always as identity primary key,
    url           text not null,
    -- empty: all of them
    events        text[] not null default '{}',
    -- AES-GCM under the installation's key
    secret        bytea not null,
    -- signs beside the new one while the receiver changes over
    former_secret bytea,
    former_until  timestamptz,
    created_at    timestamptz not null,
    created_by    text not null,
    switched_off_at timestamptz,
    -- why, when it was not a person
    switched_off_because text
);

create table webhook_delivery (
    -- in line with replies, so that one number names one delivery
    id           bigint primary key default nextval('outbound_id_seq'),
    webhook_id   bigint not null references webhook on delete cascade,
    event        text not null,
    body         text not null,
    created_at   timestamptz not null,
    state        text not null check (state in ('waiting', 'delivered', 'dead')),
    attempts     int not null default 0,
    next_at      timestamptz,
    held_until   timestamptz,
    status       int,
    failure      text,
    delivered_at timestamptz
);
create index webhook_delivery_due on webhook_delivery (next_at) where state = 'waiting';
create index webhook_delivery_of on webhook_delivery (webhook_id, id desc);
