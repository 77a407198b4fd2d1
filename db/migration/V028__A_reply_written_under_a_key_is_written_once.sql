-- Whoever writes with an Idempotency-Key and hears nothing, because the program ended in between, writes again:
-- the key stands beside the message itself, in the same transaction, so that there is one message all the same.
alter table message add column written_under text;
create unique index message_written_under on message (written_under) where written_under is not null;
