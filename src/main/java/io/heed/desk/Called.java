package io.heed.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Whom a note calls: @ines, @Ines or @Ines Duarte. Plain. */
final class Called {
    private final List<Name> names = new ArrayList<>();

    /** @param username as they sign in */
    record Colleague(long id, String username, String name) {}

    private record Name(String written, long id) {}

    /** @param start of the @ */
    record Call(int start, int end, long id) {}

    Called(List<Colleague> colleagues) {
        for (Colleague one : colleagues) {
            names.add(new Name(one.name().toLowerCase(Locale.ROOT), one.id()));
            names.add(new Name(one.username().toLowerCase(Locale.ROOT), one.id()));
            String first = first(one);
            // a first name that two share calls neither
            if (colleagues.stream().filter(other -> first(other).equals(first)).count() == 1)
                names.add(new Name(first, one.id()));
        }
        names.sort(Comparator.comparingInt(name -> -name.written().length()));
    }

    private static String first(Colleague one) {
        String name = one.name().toLowerCase(Locale.ROOT);
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }

    List<Call> in(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        List<Call> calls = new ArrayList<>();
        // lower case may be longer than the text in some languages; then nobody is called rather than somebody else
        if (plain.length() != text.length()) return calls;
        for (int at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
            // an address is no call
            if (at > 0 && Character.isLetterOrDigit(plain.charAt(at - 1))) continue;
            for (Name name : names) {
                int end = at + 1 + name.written().length();
                boolean here = plain.startsWith(name.written(), at + 1);
                if (here && (end == plain.length() || ends(plain.charAt(end - 1), plain.charAt(end)))) {
                    calls.add(new Call(at, end, name.id()));
                    break;
                }
            }
        }
        return calls;
    }

    /** After Chinese the next word may follow at once. */
    private static boolean ends(char last, char next) {
        return !Character.isLetterOrDigit(next) || Character.isIdeographic(last) || Character.isIdeographic(next);
    }
}
