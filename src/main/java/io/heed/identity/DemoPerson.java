package io.heed.identity;

import io.heed.web.Face;

/**
 * Someone a visitor of the demo may be with one click.
 *
 * @param supervisor lands on the board instead of the desk
 * @param line what they know or lead: "Payments · ES PT"
 */
public record DemoPerson(String username, String password, Face face, boolean supervisor, String line) {

    @Override
    public String toString() {
        return "DemoPerson[" + username + "]";
    }
}
