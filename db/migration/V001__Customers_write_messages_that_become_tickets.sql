-- One sequence for the inbox and for messages: the id a sender is given at the door
-- is the id of the message for good.
create sequence message_seq;

create table queue (
    name                text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title               text not null,
    description         text not null,
    skills              text[] not null default '{}',
    first_reply_minutes int not null default 60 check (first_reply_minutes > 0),
    -- 0..1: how much worse an hour of silence is for this topic than for the others
    heat                real not null default 0 check (heat between 0 and 1)
);

create table customer (
    id           bigint generated always as identity primary key,
    channel      text not null,
    external_id  text not null,
    name         text,
    email        text,
    organisation text,
    tier         text not null default 'standard',
    created_at   timestamptz not null,
    unique (channel, external_id)
);

create table ticket (
    id           bigint generated always as identity primary key,
    channel      text not null,
    account      text not null,
    conversation text not null,
    customer_id  bigint not null references customer,
    subject      text not null,
    queue        text references queue,
    opened_at    timestamptz not null,
    -- the closure in force; a reopened ticket has none
    closure_id   bigint,
    version      int not null default 0
);
create index ticket_open on ticket (id) where closure_id is null;
create index ticket_conversation on ticket (channel, account, conversation, id desc);
create index ticket_customer on ticket (customer_id, id desc);

create table message (
    id         bigint primary key default nextval('message_seq'),
    ticket_id  bigint not null references ticket,
    kind       text not null check (kind in ('customer', 'reply', 'note')),
    author     text not null,
    author_id  bigint,
    text       text not null,
    sent_at    timestamptz not null,
    created_at timestamptz not null,
    -- set once this message has been read by the model, or reading it has failed
    reading_id bigint
);
create index message_of_ticket on message (ticket_id, id);
create index message_awaiting_reading on message (id) where kind = 'customer' and reading_id is null;

create table closure (
    id          bigint generated always as identity primary key,
    ticket_id   bigint not null references ticket,
    at          timestamptz not null,
    by_id       bigint,
    by_name     text not null,
    reopened_at timestamptz,
    reopened_by text
);
create unique index closure_in_force on closure (ticket_id) where reopened_at is null;
alter table ticket add foreign key (closure_id) references closure;
