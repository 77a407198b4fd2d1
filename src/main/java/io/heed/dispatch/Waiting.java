package io.heed.dispatch;

/** A waiting ticket and what it weighs now: what a minute of its waiting costs. */
public record Waiting(TicketFacts ticket, double weight) {}
