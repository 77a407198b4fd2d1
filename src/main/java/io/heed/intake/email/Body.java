package io.heed.intake.email;

import io.heed.intake.Files;
import io.heed.intake.Incoming;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What a letter says in words, and what is enclosed. Plain text is taken before HTML, for that is what was typed. */
record Body(String text, List<Incoming.File> files) {
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 100;
    private static final int LONGEST = 400_000;

    static Body of(Part letter) throws MessagingException, IOException {
        Parts parts = new Parts();
        parts.walk(letter, 0);
        String text = !parts.plain.toString().isBlank() ? parts.plain.toString() : parts.html.toString();
        return new Body(text.strip(), List.copyOf(parts.files));
    }

    private static final class Parts {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Incoming.File> files = new ArrayList<>();
        private int seen;

        void walk(Part part, int depth) throws MessagingException, IOException {
            if (depth > DEEPEST || ++seen > MOST_PARTS) return;
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
                for (int i = 0; i < inner.getCount(); i++) walk(inner.getBodyPart(i), depth + 1);
                return;
            }
            boolean enclosed = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || name(part) != null;
            if (!enclosed && part.isMimeType("text/plain"))
                plain.append(words(part)).append('\n');
            else if (!enclosed && part.isMimeType("text/html"))
                html.append(readable(words(part))).append('\n');
            else files.add(file(part));
        }

        private Incoming.File file(Part part) throws MessagingException {
            String mediaType = mediaType(part);
            String name = name(part);
            Incoming.File file = new Incoming.File(
                    Files.kind(mediaType),
                    name == null ? "file" : name,
                    mediaType,
                    part.getSize() < 0 ? null : (long) part.getSize(),
                    "mime:" + seen);
            return content(part).map(file::holding).orElse(file);
        }
    }

    /** Empty for what its sender has damaged: it is named all the same. */
    private static Optional<byte[]> content(Part part) throws MessagingException {
        try (InputStream in = part.getInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static String mediaType(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException broken) {
            return "application/octet-stream";
        }
    }

    private static String name(Part part) throws MessagingException {
        try {
            String name = part.getFileName();
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (ParseException | java.io.UnsupportedEncodingException broken) {
            return "file";
        }
    }

    /** A charset that is unknown, missing or a lie: then UTF-8 if it fits, and otherwise what fits always. */
    private static String words(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(LONGEST);
        }
        Charset said = charset(part);
        if (said != null && !said.equals(StandardCharsets.US_ASCII)) return new String(bytes, said);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? null : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Paragraphs and line breaks stay; quotes become lines with a >, so that one rule finds both kinds. */
    private static String readable(String html) {
        Document page = Jsoup.parse(html);
        page.select("head, style, script").remove();
        page.select("blockquote, div.gmail_quote, div#appendonsend").forEach(Element::remove);
        page.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        page.select("p, div, tr, li, h1, h2, h3, h4").forEach(block -> block.appendChild(new TextNode("\n")));
        return page.wholeText()
                .replace('\u00A0', ' ')
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n");
    }
}
