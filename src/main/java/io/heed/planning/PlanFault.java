package io.heed.planning;

/** One thing wrong with a plan request: where, and what would be right. */
public record PlanFault(String field, String message) {}
