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

    public static String of(byte[] content, String name) {
        String found = TIKA.detect(content);
        if (!OPEN.contains(found)) return found;
        String named = TIKA.detect(content, name);
        return named.startsWith("image/") ? found : named;
    }

    /** Programs of one kind or another: nobody is helped by one in a letter, and many servers refuse such letters whole. */
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-binary",
            "application/x-msi",
            "application/x-ms-installer",
            "application/java-archive",
            "application/java-vm",
            "application/x-sh",
            "application/x-bat",
            "application/vnd.android.package-archive",
            "application/x-ms-shortcut");

    public static boolean isProgram(String mediaType) {
        String base = mediaType.replaceFirst(";.*", "");
        return PROGRAMS.contains(base);
    }

    /** May be shown in place; everything else is only handed over to be saved. */
    public static boolean isPicture(String mediaType) {
        return PICTURES.contains(mediaType);
    }
}
