package io.heed.desk;

import io.heed.web.PromiseClock;

/** A ticket held for one agent until it runs out; {@code expires} is null where offers do not run out. */
public record Offer(long id, PromiseClock expires) {}
