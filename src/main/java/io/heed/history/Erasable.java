package io.heed.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can tell something of a customer, row by row, in the order in which it is erased. Numbers stay: when,
 * how urgent, how long, by whom of us. In the statements, {@code tickets}, {@code customers} and {@code names} are the
 * tables of what is meant; names holds what identifies them, quoted where it is so short that it could be anything.
 *
 * @param name of the count, for people
 */
record Erasable(String name, String sql) {
    private static final String THEIR_MESSAGES =
            "(select m.id from message m where coalesce(m.origin_id, m.ticket_id) in (select id from erased_ticket))";
    private static final String THEIR_VISITORS =
            "(select external_id from customer where channel = 'web'" + " and id in (select id from erased_customer))";

    static final List<Erasable> ALL = all();

    private static List<Erasable> all() {
        List<Erasable> all = new ArrayList<>();
        all.add(new Erasable("inbox", """
                update inbox set body = '{}', raw = null, external_id = 'erased:' || id, failure = null,
                    noted = case when threaded_at is null then 'erased' end,
                    noted_at = case when threaded_at is null then coalesce(noted_at, now()) end, unreadable_at = null
                where ticket_id in (select id from erased_ticket)
                   or ticket_id is null and exists (
                       select 1 from erased_name n where position(n.quoted in lower(inbox.body)) > 0
                           or n.quoted = lower(n.plain) and position(n.plain in inbox.external_id) = 1
                           or position(n.quoted in lower(encode(inbox.raw, 'escape'))) > 0)"""));
        all.add(new Erasable("idempotency", """
                delete from idempotency where body ~ (
                    select '"(id|ticketId)":(' || coalesce(string_agg(id::text, '|'), 'none') || ')[,}]' from erased_ticket)"""));
        all.add(new Erasable("deliveries", """
                update webhook_delivery set failure = null,
                    body = jsonb_build_object('type', event, 'timestamp', body::jsonb -> 'timestamp',
                        'data', jsonb_build_object('ticketId', body::jsonb #> '{data,ticketId}', 'erased', true))::text
                where body::jsonb #>> '{data,ticketId}' in (select id::text from erased_ticket)"""));
        all.add(new Erasable("pace", """
                delete from channel_pace p where p.peer <> '' and (p.peer in (select plain from erased_name)
                    or p.peer in (select o.peer from outbound o where o.message_id in %s))""".formatted(THEIR_MESSAGES)));
        all.add(new Erasable("replies", """
                update outbound set recipient = '', peer = null, provider_id = null, failure = null, way_out = null,
                    state = case when state in ('waiting', 'failed') then 'withdrawn' else state end
                where message_id in %s""".formatted(THEIR_MESSAGES)));
        all.add(new Erasable("files", """
                delete from attachment where message_id in %s
                    or id in (select attachment_id from upload where visitor in %s)""".formatted(THEIR_MESSAGES, THEIR_VISITORS)));
        all.add(new Erasable(
                "visits",
                "delete from visitor_event where visitor in %s or message_id in %s"
                        .formatted(THEIR_VISITORS, THEIR_MESSAGES)));
        all.add(new Erasable("visitors", "delete from visitor where visitor in " + THEIR_VISITORS));
        all.add(new Erasable("readings", """
                update understanding set words = '[]', embedding = null, embedding_model = null, retry_at = null,
                    failure = case when failure is not null then 'erased' end
                where message_id in %s""".formatted(THEIR_MESSAGES)));
        all.add(new Erasable("memories", """
                update memory set embedding = '{}', in_force = false, reason = 'erased'
                where lesson_id in (select id from erased_lesson)"""));
        all.add(new Erasable("lessons", """
                update lesson set text = '', checksum = sha256(convert_to('erased:' || id, 'UTF8')),
                    withdrawn_at = coalesce(withdrawn_at, now())
                where id in (select id from erased_lesson)"""));
        all.add(new Erasable("revisions", "delete from message_revision where message_id in " + THEIR_MESSAGES));
        all.add(new Erasable("messages", """
                update message set text = '', provider_id = null, written_under = null,
                    author = case when kind = 'customer' then 'Erased customer' else author end
                where id in %s""".formatted(THEIR_MESSAGES)));
        all.add(new Erasable("tags", """
                delete from ticket_tag g where g.ticket_id in (select id from erased_ticket)
                    and not exists (select 1 from ticket_tag o where o.name = g.name
                                    and o.ticket_id not in (select id from erased_ticket))"""));
        all.add(new Erasable(
                "holds", "update hold set why = '' where ticket_id in (select id from erased_ticket) and why <> ''"));
        all.add(new Erasable("answers", """
                update assignment set reason = null
                where ticket_id in (select id from erased_ticket) and reason is not null"""));
        all.add(new Erasable("merges", """
                update customer_merge set why = '' where why <> '' and (customer_id in (select id from erased_customer)
                    or into_id in (select id from erased_customer))"""));
        all.add(new Erasable("audit", """
                update dispatch_audit set why = '', before = before - 'why', after = after - 'why'
                where ticket_id in (select id from erased_ticket)
                  and (why <> '' or before ?? 'why' or after ?? 'why')"""));
        all.add(new Erasable("tickets", """
                update ticket set subject = '(erased)', conversation = 'erased:' || id
                where id in (select id from erased_ticket)"""));
        all.add(new Erasable("imports", """
                update history_line set external_id = null where ticket_id in (select id from erased_ticket)"""));
        all.add(new Erasable("uploads", """
                delete from history_record r where exists (
                    select 1 from erased_name n where position(n.quoted in lower(r.body)) > 0)"""));
        all.add(new Erasable("previews", """
                update history_import set summary = jsonb_set(summary, '{first}', '[]')
                where jsonb_array_length(summary -> 'first') > 0"""));
        all.add(new Erasable(
                "addresses", "delete from customer_address where customer_id in (select id from erased_customer)"));
        all.add(new Erasable("customers", """
                update customer set name = null, email = null, phone = null, organisation = null,
                    external_id = 'erased:' || id, erased_at = now()
                where id in (select id from erased_customer)"""));
        return List.copyOf(all);
    }
}
