package io.heed.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One message as a sender hands it over REST. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IncomingMessage(
        @NotBlank(message = "is missing: name the channel, such as chat or email")
        @Pattern(
                regexp = "[a-z0-9][a-z0-9-]{0,31}",
                message = "must be lower-case letters, digits and dashes, at most 32")
        @Schema(examples = "chat")
        String channel,

        @NotBlank(message = "is missing: give the sender's own id of this message, by which a repeat is recognised")
        @Size(max = 255, message = "must be at most 255 characters")
        @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        @Schema(examples = "msg-1001")
        String externalId,

        @Size(max = 255, message = "must be at most 255 characters")
        @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        @Schema(examples = "conversation-77")
        String conversation,

        @NotNull(message = "is missing: say who wrote, at least {\"externalId\": …}") @Valid
        Sender customer,

        @Size(max = 500, message = "must be at most 500 characters") @Schema(examples = "Charged twice")
        String subject,

        @NotNull(message = "is missing: give the text of the message")
        @Size(max = 200_000, message = "must be at most 200000 characters")
        @Schema(examples = "You charged us twice and payroll goes out Friday")
        String text,

        @Pattern(
                regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*",
                message = "must be a language tag such as en or zh-CN")
        String language,

        Instant sentAt,

        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}", message = "must be the name of a queue")
        String queue,

        List<Map<String, Object>> attachments,
        Map<String, Object> fields) {

    static final String PRINTABLE = "[^\\p{Cntrl}\\p{Cs}]*";

    /** Who wrote: known again by the id the channel gave them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sender(
            @NotBlank(message = "is missing: give the channel's own id of this customer")
            @Size(max = 255, message = "must be at most 255 characters")
            @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
            String externalId,

            @Size(max = 200, message = "must be at most 200 characters")
            String name,

            @Size(max = 254, message = "must be at most 254 characters")
            String email,

            @Size(max = 64, message = "must be at most 64 characters")
            String phone,

            @Pattern(regexp = "standard|plus|business|vip", message = "must be standard, plus, business or vip")
            String tier,

            @Size(max = 200, message = "must be at most 200 characters")
            String organisation) {}

    /** A message without a conversation is a conversation of its own. */
    boolean standsAlone() {
        return conversation == null || conversation.isBlank();
    }

    String conversationOrOwn() {
        return standsAlone() ? "message:" + externalId : conversation;
    }
}
