package io.heed.web;

/**
 * The signed-in person and how much of their attention is spoken for.
 *
 * @param presence taking, busy or away; null for someone who takes no tickets
 * @param meter null for someone who takes no tickets
 */
public record OwnMeter(Face me, String presence, Meter meter) {}
