create table channel_account (
    channel      text not null,
    account      text not null,
    settings     jsonb not null default '{}',
    -- AES-GCM under the installation's key, with channel and account as associated data
    secrets      bytea not null,
    api_base_url text,
    switched_off boolean not null default false,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    changed_by   text not null,
    primary key (channel, account)
);

-- a provider's call is kept byte by byte: it was signed that way, and an e-mail is not even text
alter table inbox add column raw bytea;
alter table inbox alter column body drop not null;
alter table inbox add constraint inbox_has_a_body check (body is not null or raw is not null);

-- a call that is no message of its own: a report, an edit, an echo; with what it was
alter table inbox add column noted_at timestamptz;
alter table inbox add column noted text;
drop index inbox_awaiting_threading;
create index inbox_awaiting_threading on inbox (id)
    where threaded_at is null and unreadable_at is null and noted_at is null;

-- the provider's own name for a message, by which edits, answers and reports speak of it
alter table message add column provider_id text;
alter table message add column edited_at timestamptz;
alter table message add column removed_at timestamptz;
create index message_known_to_provider on message (provider_id) where provider_id is not null;

create table message_revision (
    id         bigint generated always as identity primary key,
    message_id bigint not null references message,
    text       text not null,
    until      timestamptz not null
);
create index message_revision_of on message_revision (message_id);

create table attachment (
    id         bigint generated always as identity primary key,
    message_id bigint not null references message,
    kind       text not null,
    name       text not null,
    media_type text not null,
    bytes      bigint,
    reference  text not null
);
create index attachment_of_message on attachment (message_id);

alter table customer add column phone text;

-- how far a mailbox has been fetched; whoever fetches holds it until then
create table mailbox (
    account      text primary key,
    uid_validity bigint not null default 0,
    last_uid     bigint not null default 0,
    checked_at   timestamptz,
    held_until   timestamptz,
    failure      text
);
