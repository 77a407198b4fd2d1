package io.heed.intake;

import io.heed.ticket.Attachment;
import io.heed.ticket.AttachmentContent;
import io.heed.web.ProblemException;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A stranger's file on its way out. Only plain pictures are shown; nothing of it can ever run as a page of ours. */
public final class FileAnswer {
    private FileAnswer() {}

    /** Whoever asks has been found to be allowed. */
    public static Response of(Attachment file) {
        byte[] content = AttachmentContent.of(file.id)
                .orElseThrow(() -> ProblemException.notFound("The bytes of this file are not kept here"))
                .content;
        return Response.ok(content, file.mediaType)
                .header("Content-Disposition", disposition(file))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    private static String disposition(Attachment file) {
        String plain = file.name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String full = URLEncoder.encode(file.name, StandardCharsets.UTF_8).replace("+", "%20");
        return (MediaTypes.isPicture(file.mediaType) ? "inline" : "attachment") + "; filename=\"" + plain
                + "\"; filename*=UTF-8''" + full;
    }
}
