package io.heed.intake.email;

import io.heed.intake.Incoming;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter of ours that could not be delivered (RFC 3464): a report about the reply it carries. */
final class Bounce {
    private static final Pattern ORIGINAL = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{1,250}>)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(\\d\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern DIAGNOSIS = Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:smtp;)?\\s*(.{1,200})");
    private static final int ENOUGH = 64 * 1024;

    private Bounce() {}

    static boolean isOne(Letter letter) {
        String type = letter.header("Content-Type").toLowerCase(Locale.ROOT);
        if (type.contains("multipart/report") && type.contains("delivery-status")) return true;
        String from = letter.header("From").toLowerCase(Locale.ROOT);
        boolean postman = from.contains("mailer-daemon@") || from.contains("postmaster@");
        return postman && letter.header("Return-Path").contains("<>");
    }

    static Incoming read(Letter letter) throws MessagingException, IOException {
        StringBuilder all = new StringBuilder();
        collect(letter.mime(), all, 0);
        Matcher original = ORIGINAL.matcher(all);
        String ours = null;
        while (original.find()) ours = original.group(1);
        Matcher status = STATUS.matcher(all);
        String code = status.find() ? status.group(1) : "";
        // 4.x.x only says that the other side goes on trying
        if (ours == null || code.startsWith("4")) return new Incoming.Nothing("a notice of a mail server");
        Matcher diagnosis = DIAGNOSIS.matcher(all);
        String reason = "The customer's mail server refused it"
                + (code.isEmpty() ? "" : ", " + code)
                + (diagnosis.find() ? ": " + diagnosis.group(1).strip() : "");
        return new Incoming.Report(ours, Incoming.Report.State.failed, reason, null);
    }

    private static void collect(Part part, StringBuilder all, int depth) throws MessagingException, IOException {
        if (depth > 8 || all.length() > ENOUGH) return;
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, all, depth + 1);
            }
            return;
        }
        try (InputStream in = part.getInputStream()) {
            all.append(new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8))
                    .append('\n');
        }
    }
}
