package io.heed.intake.email;

import io.heed.intake.Incoming;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail provider found when it checked where a letter comes from (RFC 8601). Anybody can write this header, so only
 * the topmost counts, which the last provider has put there, and only under the name that the account expects.
 */
final class AuthenticationResults {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NAME = Pattern.compile("^\\s*\"?([A-Za-z0-9._-]{1,253})\"?(\\s+\\d+)?\\s*$");
    private static final Pattern PROPERTY =
            Pattern.compile("\\b(header\\.(?:from|d|i)|smtp\\.mailfrom)\\s*=\\s*\"?([^\\s;\"]+)");

    private AuthenticationResults() {}

    /** @param topmost the first such header, null without one */
    static Optional<Incoming.Proof> proof(String topmost, String from) {
        if (topmost == null || from.indexOf('@') < 0) return Optional.empty();
        String plain = COMMENT.matcher(topmost.replaceAll("\\s+", " ")).replaceAll(" ");
        String[] parts = plain.split(";");
        Matcher name = NAME.matcher(parts[0]);
        if (!name.matches()) return Optional.empty();
        String domain = domain(from);
        for (int i = 1; i < parts.length; i++)
            if (passes(parts[i].strip().toLowerCase(Locale.ROOT), domain))
                return Optional.of(new Incoming.Proof(name.group(1).toLowerCase(Locale.ROOT), from));
        return Optional.empty();
    }

    /** DMARC vouches for From itself; DKIM and SPF only where their domain is the very one of From. */
    private static boolean passes(String result, String domain) {
        String property = result.startsWith("dmarc=pass")
                ? "header.from"
                : result.startsWith("dkim=pass") ? "header.d" : result.startsWith("spf=pass") ? "smtp.mailfrom" : null;
        if (property == null) return false;
        Matcher found = PROPERTY.matcher(result);
        while (found.find()) {
            boolean asked = found.group(1).equals(property)
                    || property.equals("header.d") && found.group(1).equals("header.i");
            if (asked && domain(found.group(2)).equals(domain)) return true;
        }
        return false;
    }

    /** Of an address, or the domain itself. */
    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
