package io.heed.intake;

import io.heed.ticket.Attachment;
import io.heed.ticket.AttachmentContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Keeps what is enclosed: its bytes where they came along and are not too many, else what names it.
 *
 * <p>A letter's files thereby lie twice, here and in its raw body, in base64. That is wanted: the raw body is the proof of
 * what came and the only thing a letter can be read from again when a parser was wrong, so nothing may be cut out of it;
 * and to take a file out of it for each page that shows a picture would parse up to 32 MB of MIME every time, and tie what
 * agents see to a body that a house may want to throw away first. The price is disk: 2.4 times the file for letters, and
 * nothing for files that visitors bring.
 */
@ApplicationScoped
public class Enclosures {
    private static final int LONGEST_NAME = 200;

    private final IntakeConfig config;

    Enclosures(IntakeConfig config) {
        this.config = config;
    }

    /** Runs in the transaction that stores the message. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enclose(List<Incoming.File> files, long messageId) {
        // a file that waited is tied to a message that has to be there
        Attachment.getEntityManager().flush();
        int kept = 0;
        for (Incoming.File file : files) {
            if (file.kept() != null) {
                Attachment.update("messageId = ?1 where id = ?2 and messageId is null", messageId, file.kept());
                continue;
            }
            Attachment row = named(file);
            row.messageId = messageId;
            boolean fits = file.content() != null && kept < perMessage() && file.content().length <= largest();
            if (fits) kept++;
            store(row, fits ? file.content() : null);
        }
    }

    /** A file without a message yet; runs in a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Attachment keep(String name, byte[] content) {
        Attachment row = new Attachment();
        row.name = tidy(name);
        row.reference = "";
        store(row, content);
        return row;
    }

    /** Puts files that waited with a message that is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tie(List<Long> files, long messageId) {
        Attachment.getEntityManager().flush();
        for (Long file : files)
            Attachment.update("messageId = ?1 where id = ?2 and messageId is null", messageId, file);
    }

    public long largest() {
        return config.files().largest().asLongValue();
    }

    public int perMessage() {
        return config.files().perMessage();
    }

    private static Attachment named(Incoming.File file) {
        Attachment row = new Attachment();
        row.kind = file.kind();
        row.name = tidy(file.name());
        row.mediaType = Texts.storable(file.mediaType());
        row.bytes = file.bytes();
        row.reference = Texts.storable(file.reference());
        return row;
    }

    private static void store(Attachment row, byte[] content) {
        if (content != null) {
            row.mediaType = MediaTypes.of(content, row.name);
            row.kind = Files.kind(row.mediaType);
            row.bytes = (long) content.length;
        }
        row.persist();
        if (content == null) return;
        AttachmentContent bytes = new AttachmentContent();
        bytes.attachmentId = row.id;
        bytes.content = content;
        bytes.persist();
    }

    /** Without the sender's folders and without characters that would change how a page or a header reads. */
    static String tidy(String name) {
        String last = Texts.storable(name).replaceAll("^.*[/\\\\]", "");
        String tidy = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "_").strip();
        if (tidy.isEmpty() || tidy.equals(".") || tidy.equals("..")) return "file";
        return tidy.length() <= LONGEST_NAME ? tidy : Texts.storable(tidy.substring(tidy.length() - LONGEST_NAME));
    }
}
