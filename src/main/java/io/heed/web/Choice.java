package io.heed.web;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What somebody signed in has chosen for their pages.
 *
 * @param language null to follow the browser
 * @param zone null to follow the workspace
 * @param keys whether single letters are shortcuts
 * @param sound whether an offer may be heard
 * @param notices whether the browser may announce an offer
 */
public record Choice(Locale language, ZoneId zone, boolean keys, boolean sound, boolean notices) {
    public static final Choice NONE = new Choice(null, null, true, false, false);
}
