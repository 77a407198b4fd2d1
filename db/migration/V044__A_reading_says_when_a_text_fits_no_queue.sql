-- How sure the model is that a text belongs to none of the queues it knows (0..1): from 0.5 on its ticket is left for a
-- person to sort, and the desk says so. Unknown for readings from before.
alter table understanding add column none_of_these real check (none_of_these between 0 and 1);
