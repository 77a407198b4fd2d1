package io.heed.intake;

import java.util.Set;
import org.apache.tika.Tika;

/** What a file is, by its own first bytes: what its sender calls it is believed only where the bytes leave it open. */
public final class MediaTypes {
    private static final Tika TIKA = new Tika();

    /** Pictures that are nothing but pictures; an SVG is a page with scripts. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /** An office file is a zip, a table is text: here the name tells more. */
    private static final Set<String> OPEN =
            Set.of("application/zip", "text/plain", "application/octet-stream", "application/x-tika-ooxml");

    private MediaTypes() {}

    static String of(byte[] content, String name) {
        String found = TIKA.detect(content);
        if (!OPEN.contains(found)) return found;
        String named = TIKA.detect(content, name);
        return named.startsWith("image/") ? found : named;
    }

    /** May be shown in place; everything else is only handed over to be saved. */
    public static boolean isPicture(String mediaType) {
        return PICTURES.contains(mediaType);
    }
}
