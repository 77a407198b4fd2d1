package io.heed.intake;

import java.util.regex.Pattern;

/** What has to be done to a text before PostgreSQL can keep it, and how a subject is made where none was given. */
public final class Texts {
    private static final int SUBJECT_LENGTH = 80;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Texts() {}

    /** Without NUL, which PostgreSQL's text cannot hold, and with lone surrogates made visible. */
    public static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) continue;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                kept.append(c).append(text.charAt(++i));
            } else {
                kept.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return kept.toString();
    }

    /** The given subject, or the beginning of the text up to a word's end. */
    public static String subject(String subject, String text) {
        String line = SPACE.matcher(storable(subject == null || subject.isBlank() ? text : subject))
                .replaceAll(" ")
                .strip();
        if (line.isEmpty()) return "(no text)";
        if (subject != null && !subject.isBlank()) return line;
        if (line.length() <= SUBJECT_LENGTH) return line;
        int end = line.lastIndexOf(' ', SUBJECT_LENGTH);
        int cut = end < SUBJECT_LENGTH / 2 ? SUBJECT_LENGTH : end;
        if (Character.isHighSurrogate(line.charAt(cut - 1))) cut--;
        return line.substring(0, cut) + "…";
    }
}
