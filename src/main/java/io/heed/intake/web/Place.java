package io.heed.intake.web;

/** How far somebody has read in a visitor's conversation. */
record Place(String account, String visitor, long after) {}
