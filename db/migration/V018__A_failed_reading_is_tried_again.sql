-- How often the model has tried this message, and when it tries again: null once it is read, or given up.
alter table understanding add attempts int not null default 1;
alter table understanding add retry_at timestamptz;
create index understanding_to_retry on understanding (retry_at) where retry_at is not null;
-- Those that failed before this was kept are tried again too, where it still matters to somebody.
update understanding u set retry_at = now()
from ticket t where t.id = u.ticket_id and t.closure_id is null and u.failure is not null;
create index understanding_failed on understanding (id) where failure is not null;
