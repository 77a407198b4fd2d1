-- Names, addresses and numbers as words, so that the beginning of any of them finds somebody. The search has to say
-- exactly the same expression.
create index customer_by_words on customer using gin (to_tsvector('simple', translate(
    lower(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || external_id),
    '@.+-_/:', '       ')));
