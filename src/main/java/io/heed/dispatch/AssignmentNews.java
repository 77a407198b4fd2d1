package io.heed.dispatch;

import io.heed.intake.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells other systems what becomes of assignments, in the transaction in which it becomes so. */
@ApplicationScoped
class AssignmentNews {
    private final Webhooks webhooks;

    AssignmentNews(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** By the state each is in now: offered, accepted or returned; what is done is told by the ticket's closure. */
    void told(List<Assignment> changed) {
        webhooks.tell(changed.stream()
                .filter(one -> event(one.state) != null)
                .map(one -> news(event(one.state), one))
                .toList());
    }

    void told(Assignment changed) {
        told(List.of(changed));
    }

    /** @param before what was taken away from somebody else for it, null when nobody had it */
    void assigned(Assignment byHand, Assignment before, String by) {
        List<Webhooks.News> all = new ArrayList<>();
        if (before != null) all.add(news(Webhooks.RETURNED, before));
        Webhooks.News assigned = news(Webhooks.ASSIGNED, byHand);
        assigned.more().put("by", by);
        all.add(assigned);
        webhooks.tell(all);
    }

    /** @param ids of the assignments by ticket, as the database has numbered them */
    void given(List<OfferRow> offers, Map<Long, Long> ids) {
        webhooks.tell(offers.stream()
                .map(offer -> new Webhooks.News(
                        event(Assignment.State.valueOf(offer.state())),
                        offer.ticketId(),
                        more(ids.get(offer.ticketId()), offer.agentId(), offer.state(), offer.expiresAt(), null)))
                .toList());
    }

    private static Webhooks.News news(String event, Assignment one) {
        String expires = one.state == Assignment.State.pending ? text(one.expiresAt) : null;
        return new Webhooks.News(event, one.ticketId, more(one.id, one.agentId, one.state.name(), expires, one.reason));
    }

    private static Map<String, Object> more(Long id, long agent, String state, String expires, String reason) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("assignmentId", id);
        more.put("agentId", agent);
        more.put("state", state);
        if (expires != null) more.put("expiresAt", expires);
        if (reason != null) more.put("reason", reason);
        return more;
    }

    private static String event(Assignment.State state) {
        return switch (state) {
            case pending -> Webhooks.OFFERED;
            case accepted -> Webhooks.ACCEPTED;
            case rejected, timedOut, canceled, rescinded -> Webhooks.RETURNED;
            case wrapping, completed -> null;
        };
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
