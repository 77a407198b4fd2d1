package io.heed.intake.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose pages may embed the widget: exact origins, as browsers name them. */
record Origins(List<String> allowed) {

    /** @param setting with spaces between */
    static Origins of(String setting) {
        return new Origins(
                setting.isBlank() ? List.of() : List.of(setting.strip().split(" +")));
    }

    /** What is wrong with an entry; a pattern or a path would allow other than what its writer thinks. */
    static Optional<String> fault(String origin) {
        try {
            URI uri = new URI(origin);
            String scheme = String.valueOf(uri.getScheme());
            if ((scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && origin.equals(scheme + "://" + uri.getAuthority())
                    && uri.getUserInfo() == null
                    && origin.equals(origin.toLowerCase(Locale.ROOT))
                    && !isUsualPort(scheme, uri.getPort())) return Optional.empty();
        } catch (URISyntaxException pattern) {
            // told below
        }
        return Optional.of(
                "must hold exact origins such as https://shop.example: no *, no path, no usual port," + " lower case");
    }

    private static boolean isUsualPort(String scheme, int port) {
        return port == (scheme.equals("https") ? 443 : 80);
    }

    /**
     * @param origin as the browser sent it; null from programs and for a page's own reading
     * @param host what this server was called by, so that our own pages may call us
     */
    boolean admits(String origin, String host, String fetchSite) {
        return origin == null || embeds(origin) || "same-origin".equals(fetchSite) || isOwn(origin, host);
    }

    boolean embeds(String origin) {
        return allowed.contains(origin);
    }

    private static boolean isOwn(String origin, String host) {
        return host != null && (origin.equals("https://" + host) || origin.equals("http://" + host));
    }

    /** For frame-ancestors. */
    String inPolicy() {
        return ("'self' " + String.join(" ", allowed)).strip();
    }
}
