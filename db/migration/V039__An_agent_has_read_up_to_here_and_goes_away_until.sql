-- Up to which message somebody has seen a ticket that is or was theirs; one row however often they look.
create table ticket_seen (
    person_id  bigint not null references person on delete cascade,
    ticket_id  bigint not null references ticket on delete cascade,
    message_id bigint not null,
    primary key (person_id, ticket_id)
);

-- Whoever is away may say until when and why. The end of a presence is `until`; this is what they expect.
alter table presence
    add column back_at timestamptz,
    add column reason text not null default '' check (length(reason) <= 200);

-- Who looks after somebody's tickets while they are away, where a queue's rule says so.
alter table person add column deputy_id bigint references person on delete set null check (deputy_id <> id);
alter table routing drop constraint routing_absent_rule_check;
alter table routing add constraint routing_absent_rule_check
    check (absent_rule in ('keep', 'returnLater', 'returnAtOnce', 'handToDeputy'));
