package io.heed.board;

import io.heed.intake.Webhook;
import io.heed.intake.Webhooks;
import io.heed.web.ProblemException;
import java.util.List;

/**
 * An address and what it is told of; nothing chosen is everything.
 *
 * @param problem why it was not taken, null when it was
 */
public record WebhookForm(String url, List<Choice> events, String problem) {
    public WebhookForm {
        events = List.copyOf(events);
    }

    public record Choice(String event, boolean chosen) {}

    static WebhookForm blank() {
        return of("", List.of(), null);
    }

    static WebhookForm of(Webhook row) {
        return of(row.url, row.events, null);
    }

    static WebhookForm refused(String url, List<String> events, ProblemException refused) {
        var first = refused.problem().errors().get(0);
        String problem = (first.field().equals("url") ? "The address " : "The events ") + first.message();
        return of(url == null ? "" : url, events, problem);
    }

    private static WebhookForm of(String url, List<String> events, String problem) {
        List<Choice> choices = Webhooks.EVENTS.stream()
                .map(event -> new Choice(event, events.contains(event)))
                .toList();
        return new WebhookForm(url, choices, problem);
    }
}
