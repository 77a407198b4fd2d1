package io.heed.intake.twilio;

import io.heed.intake.Files;
import io.heed.intake.Hook;
import io.heed.intake.Incoming;
import io.heed.intake.IncomingMessage.Sender;
import io.heed.intake.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One posted form: a message that came in, or a report about one that went out. */
record TwilioMessage(Map<String, List<String>> form) {
    private static final int MOST_FILES = 10;

    static TwilioMessage of(byte[] body) throws UnreadableException {
        Map<String, List<String>> form = Hook.fields(new String(body, StandardCharsets.UTF_8));
        TwilioMessage message = new TwilioMessage(form);
        String sid =
                message.field("MessageSid").or(() -> message.field("SmsSid")).orElse("");
        if (sid.isEmpty() || sid.length() > 64) throw new UnreadableException("MessageSid is missing");
        return message;
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(form.get(name)).map(values -> values.get(0)).filter(value -> !value.isBlank());
    }

    private String sid() {
        return field("MessageSid").or(() -> field("SmsSid")).orElseThrow();
    }

    /** A report about a message has that message's own id, so its state is part of what names it. */
    String id() {
        return field("MessageStatus")
                .map(state -> "status:" + state + ":" + sid())
                .orElseGet(this::sid);
    }

    Incoming read() throws UnreadableException {
        Optional<String> status = field("MessageStatus");
        if (status.isPresent()) return report(status.get());
        String from = field("From").orElseThrow(() -> new UnreadableException("From is missing"));
        String to = field("To").orElseThrow(() -> new UnreadableException("To is missing"));
        Sender who =
                new Sender(from, field("ProfileName").orElse(null), null, from.replace("whatsapp:", ""), null, null);
        return Incoming.Said.of(from + "|" + to, who, field("Body").orElse(""))
                .known(sid(), null)
                .with(files());
    }

    private Incoming report(String status) {
        return switch (status) {
            case "sent" -> new Incoming.Report(sid(), Incoming.Report.State.sent, null, null);
            case "delivered" -> new Incoming.Report(sid(), Incoming.Report.State.delivered, null, null);
            case "read" -> new Incoming.Report(sid(), Incoming.Report.State.read, null, null);
            case "failed", "undelivered", "canceled" ->
                new Incoming.Report(sid(), Incoming.Report.State.failed, reason(), null);
            default -> new Incoming.Nothing("a status, on its way");
        };
    }

    private String reason() {
        String code = field("ErrorCode").orElse("unknown");
        String wayOut = TwilioErrors.wayOut(code);
        return "Twilio: error " + code + (wayOut == null ? "" : ". " + wayOut);
    }

    private List<Incoming.File> files() {
        List<Incoming.File> files = new ArrayList<>();
        for (int i = 0; i < MOST_FILES; i++) {
            Optional<String> url = field("MediaUrl" + i);
            if (url.isEmpty()) break;
            String mediaType = field("MediaContentType" + i).orElse("application/octet-stream");
            files.add(new Incoming.File(Files.kind(mediaType), "file-" + (i + 1), mediaType, null, url.get()));
        }
        return files;
    }
}
