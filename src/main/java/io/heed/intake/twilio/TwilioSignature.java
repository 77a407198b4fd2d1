package io.heed.intake.twilio;

import io.heed.intake.Checksum;
import io.heed.intake.Hmac;
import io.heed.intake.Hook;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Base64 HMAC-SHA1 over the address and all parameters by name, known to us or not. Twilio writes the port into the
 * address sometimes and sometimes not, so both ways are tried. A JSON body is signed by its checksum in the address.
 */
final class TwilioSignature {
    private static final String BODY = "bodySHA256=";

    private TwilioSignature() {}

    static Optional<String> refusal(Hook hook, String publicUrl, String authToken) {
        Optional<String> given = hook.header("x-twilio-signature");
        if (given.isEmpty()) return Optional.of("X-Twilio-Signature is missing");
        String url = hook.query().isEmpty() ? publicUrl : withoutQuery(publicUrl) + "?" + hook.query();
        Optional<String> checksum = bodyChecksum(hook.query());
        if (checksum.isPresent() && !Hmac.same(checksum.get(), Checksum.of(hook.body())))
            return Optional.of("bodySHA256 is not the checksum of this body");
        String parameters = checksum.isPresent() ? "" : sorted(hook.text());
        for (String variant : variants(url))
            if (Hmac.same(of(authToken, variant + parameters), given.get())) return Optional.empty();
        return Optional.of("X-Twilio-Signature does not fit: publicUrl must be the address entered at Twilio,"
                + " and authToken the account's");
    }

    static String of(String authToken, String signed) {
        return Hmac.sha1(authToken, Hmac.bytes(signed)).base64();
    }

    private static String withoutQuery(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? url : url.substring(0, mark);
    }

    private static Optional<String> bodyChecksum(String query) {
        int at = query.indexOf(BODY);
        if (at < 0) return Optional.empty();
        int end = query.indexOf('&', at);
        return Optional.of(query.substring(at + BODY.length(), end < 0 ? query.length() : end)
                .toLowerCase(Locale.ROOT));
    }

    /** Names in order, and below one name each value once, in order. */
    static String sorted(String form) {
        StringBuilder all = new StringBuilder();
        Map<String, Set<String>> byName = new TreeMap<>();
        Hook.fields(form)
                .forEach((name, values) ->
                        byName.computeIfAbsent(name, unknown -> new TreeSet<>()).addAll(values));
        byName.forEach(
                (name, values) -> values.forEach(value -> all.append(name).append(value)));
        return all.toString();
    }

    private static Set<String> variants(String url) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(url);
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            if (host == null) return variants;
            String rest = (uri.getRawPath() == null ? "" : uri.getRawPath())
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            variants.add(uri.getScheme() + "://" + host + rest);
            int usual = "http".equals(uri.getScheme()) ? 80 : 443;
            variants.add(uri.getScheme() + "://" + host + ":" + (uri.getPort() < 0 ? usual : uri.getPort()) + rest);
        } catch (IllegalArgumentException noAddress) {
            // the account's own check says so; here it only does not fit
        }
        return variants;
    }
}
