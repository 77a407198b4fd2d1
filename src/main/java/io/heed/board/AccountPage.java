package io.heed.board;

import java.util.List;

/**
 * The form of one account, with what its test showed.
 *
 * @param account null for one that is still to be made
 * @param hook the address to enter at the provider, null while the account has no name
 * @param problem why the form was not taken, null when it was
 */
public record AccountPage(
        String channel,
        String account,
        String name,
        String hook,
        List<FormField> fields,
        FormField answersAt,
        boolean switchedOff,
        String problem,
        AccountLine line,
        Tested tested) {
    public AccountPage {
        fields = List.copyOf(fields);
    }

    /** @param outdated whether the account was changed since */
    public record Tested(boolean works, String said, String wayOut, Ago at, boolean outdated) {}
}
