package io.heed.desk;

import io.heed.intake.MediaTypes;
import io.heed.ticket.Attachment;
import io.heed.ticket.AttachmentContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something enclosed, as a thread shows it.
 *
 * @param address where its bytes are, null where only the provider has them
 * @param picture it may be shown in place
 * @param size such as 84 kB, null if unknown
 */
public record FileView(String name, String address, boolean picture, String size) {
    private static final long KILO = 1000;

    /** Where one that waits for a reply to this ticket is taken away. */
    public String removal(long ticket) {
        return "/desk/tickets/" + ticket + address.replaceFirst("^/desk", "") + "/removal";
    }

    static FileView of(Attachment file, boolean kept) {
        return new FileView(
                file.name,
                kept ? "/desk/files/" + file.id : null,
                kept && MediaTypes.isPicture(file.mediaType),
                file.bytes == null ? null : size(file.bytes));
    }

    /** By message. */
    static Map<Long, List<FileView>> ofTicket(long ticketId) {
        List<Attachment> all = Attachment.ofTicket(ticketId);
        Set<Long> kept = AttachmentContent.kept(all);
        Map<Long, List<FileView>> files = new HashMap<>();
        for (Attachment one : all)
            files.computeIfAbsent(one.messageId, unknown -> new ArrayList<>()).add(of(one, kept.contains(one.id)));
        return files;
    }

    private static String size(long bytes) {
        if (bytes < KILO) return bytes + " B";
        return bytes < KILO * KILO
                ? Math.round(bytes / (double) KILO) + " kB"
                : Math.round(bytes / (double) (KILO * KILO) * 10) / 10.0 + " MB";
    }
}
