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
