-- Worked out after the offer is committed, so in a column of its own: an answer to the offer never overwrites it.
alter table assignment add column hindsight jsonb;
create index assignment_offered on assignment (offered_at, id);
