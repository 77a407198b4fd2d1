-- a visitor's file is there before the message that encloses it
alter table attachment alter column message_id drop not null;

-- bytea and not large objects: it goes with its row on delete and rollback, and a dump holds it like any other row.
-- Files are at most a few MB and read whole, so that streaming, the large objects' one advantage, would gain nothing.
create table attachment_content (
    attachment_id bigint primary key references attachment on delete cascade,
    content       bytea not null
);
-- pictures and letters' PDFs are compressed already: trying it again would only cost time
alter table attachment_content alter column content set storage external;

-- who brought a file along; it is theirs to see
create table upload (
    attachment_id bigint primary key references attachment on delete cascade,
    account       text not null,
    visitor       text not null,
    at            timestamptz not null
);
create index upload_of_visitor on upload (account, visitor);
create index upload_by_age on upload (at);

-- what a visitor sees, numbered in the order in which it was committed: the row of the visitor is locked until then,
-- so that nobody who has seen number 8 will ever miss a late number 7
create table visitor (
    account     text not null,
    visitor     text not null,
    last_number bigint not null,
    primary key (account, visitor)
);
create table visitor_event (
    account    text not null,
    visitor    text not null,
    number     bigint not null,
    message_id bigint not null unique references message on delete cascade,
    at         timestamptz not null,
    primary key (account, visitor, number)
);

-- a reply names itself by its key when it goes to a visitor
create unique index outbound_by_key on outbound (key);
