-- How busy an account's door is, an hour a row: added up in memory and written every few seconds, so that a call that
-- is taken costs no second write.
create table channel_traffic (
    channel         text not null,
    account         text not null,
    hour            timestamptz not null,
    calls           int not null default 0,
    refusals        int not null default 0,
    last_call_at    timestamptz,
    last_refusal_at timestamptz,
    refusal         text,
    primary key (channel, account, hour)
);

-- what the last press of the test button showed
alter table channel_account add column tested_at timestamptz;
alter table channel_account add column tested_works boolean;
alter table channel_account add column tested_said text;
alter table channel_account add column tested_way_out text;

-- when an account last sent a reply
create index outbound_sent on outbound (channel, account, sent_at) where sent_at is not null;

-- why a ticket was closed, where that is more than solved
alter table closure add column reason text;

-- A ticket that was merged goes on in another. Its messages stand there now and know where they come from: that is
-- where answers to them leave by, and where they are shown as its history.
alter table ticket add column merged_into_id bigint references ticket;
alter table ticket add column split_from_id bigint references ticket;
alter table message add column origin_id bigint references ticket;
create index message_of_origin on message (origin_id, id) where origin_id is not null;

-- Identities of one person on several channels. Each row can be undone, and nothing else was changed by it.
create table customer_merge (
    id          bigint generated always as identity primary key,
    customer_id bigint not null references customer,
    into_id     bigint not null references customer,
    at          timestamptz not null,
    by_name     text not null,
    why         text not null default '',
    undone_at   timestamptz,
    undone_by   text,
    check (customer_id <> into_id)
);
create unique index customer_merge_in_force on customer_merge (customer_id) where undone_at is null;
create index customer_merge_into on customer_merge (into_id) where undone_at is null;

-- addresses that a channel has proved to be the customer's, and by what
create table customer_address (
    customer_id bigint not null references customer,
    address     text not null,
    proved_by   text not null,
    at          timestamptz not null,
    primary key (customer_id, address)
);
create index customer_address_of on customer_address (address);

-- When an account may send next, and when to one peer of it (empty: the account as a whole). Every sender on every
-- instance takes its leave here before it calls the provider.
create table channel_pace (
    channel text not null,
    account text not null,
    peer    text not null,
    free_at timestamptz not null,
    -- why, when the provider has asked to be left alone
    because text,
    primary key (channel, account, peer)
);
create index channel_pace_free on channel_pace (free_at);
-- whom the provider counts by; null where it does not
alter table outbound add column peer text;
