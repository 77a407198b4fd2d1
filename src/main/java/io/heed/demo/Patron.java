package io.heed.demo;

/**
 * A customer of Tiller's.
 *
 * @param organisation empty for somebody who shops at one of Tiller's merchants
 * @param language en or zh, in which they write
 */
record Patron(String id, String name, String organisation, String tier, String channel, String language) {

    boolean merchant() {
        return !organisation.isEmpty();
    }

    String firstName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
