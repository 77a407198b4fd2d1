-- The log is read newest first and goes on where a page ended, of one person or of the offers that came to nothing.
create index assignment_of_person on assignment (agent_id, id);
create index assignment_in_vain on assignment (state, id)
    where state in ('rejected', 'timedOut', 'canceled', 'rescinded');
