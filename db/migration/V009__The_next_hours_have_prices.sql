-- What the look-ahead said each time: what serving one more of a class is worth, and what a minute of a pool's
-- attention costs. The newest one counts for a quarter of an hour.
create table attention_price (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    -- fluid, or gcmu where there was no look-ahead
    source  text not null,
    -- why there was none, empty otherwise
    notice  text not null default '',
    millis  double precision not null,
    -- [{queue, language, backlog, pace, forecast, minutesSaved}]
    classes jsonb not null default '[]',
    -- [{skills, agents, points, price}]
    pools   jsonb not null default '[]'
);
create index attention_price_at on attention_price (at);

-- How many came lately, and at this time in past weeks.
create index ticket_opened on ticket (opened_at);
