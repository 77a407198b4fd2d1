package io.heed.intake;

/** What is enclosed, in the few kinds that are shown differently. */
public final class Files {
    private Files() {}

    public static String kind(String mediaType) {
        int slash = mediaType.indexOf('/');
        String family = slash < 0 ? mediaType : mediaType.substring(0, slash);
        return switch (family) {
            case "image", "audio", "video" -> family;
            case "text" -> "document";
            default -> mediaType.equals("application/pdf") || mediaType.contains("document") ? "document" : "other";
        };
    }
}
