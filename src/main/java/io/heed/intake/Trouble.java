package io.heed.intake;

/** What is wrong with an account, and what a person can do about it. */
public record Trouble(String reason, String wayOut) {}
