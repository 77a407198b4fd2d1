package io.heed.web;

import java.util.List;

/**
 * What surrounds a page for someone signed in.
 *
 * @param page key of the open {@link NavItem}
 * @param theme light, dark or auto
 */
public record Shell(String page, String theme, List<NavItem> nav, OwnMeter own) {

    public Shell {
        nav = List.copyOf(nav);
    }
}
