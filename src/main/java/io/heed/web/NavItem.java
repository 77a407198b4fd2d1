package io.heed.web;

/**
 * A way out of this page.
 *
 * @param key names the icon and the label, and is the {@link Shell#page} that marks it as open
 * @param count shown beside it, null for none
 * @param label what somebody has called it, null for one that the key names
 */
public record NavItem(String key, String href, String count, String label) {

    public NavItem(String key, String href, Integer count) {
        this(key, href, count == null ? null : count.toString(), null);
    }
}
