package io.heed.web;

/**
 * A way out of this page.
 *
 * @param key desk, board, queue, weights, price, team, promises, simulations, models, channels or history: names the icon and
 *     the label
 * @param count shown beside it, null for none
 */
public record NavItem(String key, String href, Integer count) {}
