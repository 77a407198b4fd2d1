package io.heed.learning;

import java.time.Instant;

/**
 * Something to learn, as it came.
 *
 * @param text without what says who somebody is
 * @param language as the sender says; null for as the text looks
 * @param urgency 0..1, null if unknown
 * @param queue the queue it belongs to, null if unknown
 * @param effortMinutes handling minutes, null if unknown
 * @param at when it happened, null for now
 */
record NewLesson(String text, String language, Double urgency, String queue, Double effortMinutes, Instant at) {}
