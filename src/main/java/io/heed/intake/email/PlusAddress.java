package io.heed.intake.email;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our mark in the address we want to be answered at, help+r-KEY@example.com: it survives mail programs that drop the
 * references. The key is 122 random bits, so nobody writes into a ticket by guessing.
 */
final class PlusAddress {
    private static final Pattern MARK = Pattern.compile("([^\\s<>,+@]+)\\+r-([0-9a-f-]{36})@([^\\s<>,;]+)");

    private PlusAddress() {}

    static String marked(String address, UUID key) {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at) + "+r-" + key + address.substring(at);
    }

    static String messageId(String address, UUID key) {
        return "<" + key + "@" + address.substring(address.lastIndexOf('@') + 1) + ">";
    }

    /** The Message-IDs of those letters of ours that these addresses were made for. */
    static List<String> marks(String addresses) {
        List<String> ids = new ArrayList<>();
        Matcher mark = MARK.matcher(addresses);
        while (mark.find()) ids.add("<" + mark.group(2) + "@" + mark.group(3) + ">");
        return ids;
    }
}
