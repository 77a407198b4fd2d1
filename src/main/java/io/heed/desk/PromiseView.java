package io.heed.desk;

import io.heed.web.PromiseClock;

/**
 * @param kind firstReply, nextReply or solved
 * @param clock null once it is kept
 * @param spent hundredths of the promised time that have passed
 */
public record PromiseView(String kind, PromiseClock clock, int spent) {}
