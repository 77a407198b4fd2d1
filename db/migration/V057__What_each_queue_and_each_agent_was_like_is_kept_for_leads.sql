-- How things stood, every half minute: what somebody who leads some teams sees of the day. The whole house is in plan.
create table floor_sample (
    at     timestamptz primary key,
    -- by queue, "" for tickets in none: {"waiting", "longest" wait in seconds, promises "atRisk"}
    queues jsonb not null,
    -- by agent who takes tickets: {"free" points, "price" of a point, 0 where it is not scarce}
    people jsonb not null
);
