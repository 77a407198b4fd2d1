create table understanding (
    id               bigint generated always as identity primary key,
    message_id       bigint not null unique references message,
    ticket_id        bigint not null references ticket,
    at               timestamptz not null,
    -- null when read; else why the model could not, in which case urgency is neutral
    failure          text,
    model_version    text not null,
    language         text not null,
    confidence       real not null check (confidence between 0 and 1),
    urgency          real not null check (urgency between 0 and 1),
    -- [{text, start, end, weight}], heaviest word weighs 1
    words            jsonb not null default '[]',
    without_words    real,
    without_random   real,
    -- [{queue, probability}], most probable first
    queues           jsonb not null default '[]',
    effort_minutes   real not null check (effort_minutes >= 0),
    attention_points numeric(4, 1) not null check (attention_points > 0),
    embedding_model  text,
    embedding        real[]
);
create index understanding_of_ticket on understanding (ticket_id, id);
alter table message add foreign key (reading_id) references understanding;
