package io.heed.board;

import io.heed.intake.Webhook;
import io.heed.intake.WebhookDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What the pages of webhooks show. Keys are not among it. */
@ApplicationScoped
class WebhookViews {
    private final Clock clock;

    WebhookViews(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    List<WebhookView> all() {
        return Webhook.inOrder().stream().map(this::view).toList();
    }

    @Transactional
    WebhookView view(Webhook row) {
        Instant now = clock.instant();
        WebhookView.Told last = WebhookDelivery.page(row.id, Long.MAX_VALUE, 1).stream()
                .map(one -> told(one, now))
                .findFirst()
                .orElse(null);
        String state = row.switchedOffAt != null ? "off" : last == null ? "untested" : last.state();
        return new WebhookView(
                row.id,
                row.url,
                state,
                row.switchedOffBecause,
                String.join(", ", row.events),
                row.createdBy,
                Ago.of(row.createdAt, now),
                row.formerUntil != null && now.isBefore(row.formerUntil),
                last);
    }

    @Transactional
    LetterViews.Page<WebhookView.Told> log(long id, long before) {
        Instant now = clock.instant();
        List<WebhookView.Told> rows = WebhookDelivery.page(id, before, LetterViews.SHOWN + 1).stream()
                .map(row -> told(row, now))
                .toList();
        return LetterViews.Page.of(rows, WebhookView.Told::id);
    }

    private static WebhookView.Told told(WebhookDelivery row, Instant now) {
        return new WebhookView.Told(
                row.id,
                row.event,
                row.state == WebhookDelivery.State.delivered ? "fine" : row.state.name(),
                row.attempts,
                row.status,
                row.failure,
                Ago.of(row.createdAt, now),
                row.state == WebhookDelivery.State.waiting ? Ago.of(row.nextAt, now) : null);
    }
}
