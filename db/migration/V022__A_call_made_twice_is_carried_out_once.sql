create table idempotency (
    caller      text not null,
    key         text not null,
    -- of method, address and body: the same key with another call is a mistake
    fingerprint text not null,
    begun_at    timestamptz not null,
    -- the answer, once there is one
    status      int,
    media_type  text,
    body        text,
    primary key (caller, key)
);
create index idempotency_begun on idempotency (begun_at);
