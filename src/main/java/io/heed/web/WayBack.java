package io.heed.web;

import java.net.URI;

/** Only the path of where somebody came from: a referer must not send anyone to another site. */
final class WayBack {
    private WayBack() {}

    static URI to(String referer) {
        try {
            String path = referer == null ? null : URI.create(referer).getPath();
            return URI.create(path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path);
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create("/");
        }
    }
}
