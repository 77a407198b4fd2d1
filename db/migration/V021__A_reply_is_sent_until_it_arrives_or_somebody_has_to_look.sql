alter table outbound add column state text not null default 'fetched'
    check (state in ('fetched', 'dry', 'waiting', 'sent', 'delivered', 'read', 'failed', 'withdrawn'));
alter table outbound alter column state drop default;
-- stays the same over all tries, for providers that recognise a repeat by it
alter table outbound add column key uuid not null default gen_random_uuid();
alter table outbound alter column key drop default;
alter table outbound add column attempts int not null default 0;
alter table outbound add column next_at timestamptz;
-- whoever sends holds the row until then; a crash lets go by itself
alter table outbound add column held_until timestamptz;
alter table outbound add column provider_id text;
alter table outbound add column failure text;
alter table outbound add column way_out text;
alter table outbound add column sent_at timestamptz;
alter table outbound add column delivered_at timestamptz;
alter table outbound add column read_at timestamptz;
alter table outbound drop column outcome;
create index outbound_due on outbound (next_at) where state = 'waiting';
create index outbound_failed on outbound (id) where state = 'failed';
create index outbound_known_to_provider on outbound (provider_id) where provider_id is not null;
