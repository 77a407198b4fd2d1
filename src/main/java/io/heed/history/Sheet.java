package io.heed.history;

import java.util.List;

/**
 * One file of an export: a row of JSON for each row of the answer. Passwords, keys and secrets are in none of them.
 *
 * @param name of the file, without its ending
 */
record Sheet(String name, String select) {
    /** Those that another Heed takes in come first, each before what refers to it. */
    static final List<Sheet> ALL = List.of(
            new Sheet("customers", """
                    select jsonb_build_object('id', c.id, 'channel', c.channel, 'externalId', c.external_id, 'name', c.name,
                        'email', c.email, 'phone', c.phone, 'organisation', c.organisation, 'tier', c.tier,
                        'createdAt', c.created_at, 'erasedAt', c.erased_at,
                        'mergedInto', (select m.into_id from customer_merge m
                                       where m.customer_id = c.id and m.undone_at is null),
                        'provedAddresses', (select coalesce(jsonb_agg(a.address order by a.address), '[]')
                                            from customer_address a where a.customer_id = c.id))
                    from customer c order by c.id"""),
            new Sheet("people", """
                    select jsonb_build_object('id', p.id, 'username', p.username, 'name', p.name, 'title', p.title,
                        'role', p.role, 'budget', p.budget, 'createdAt', p.created_at,
                        'skills', (select coalesce(jsonb_object_agg(s.name, s.level), '{}') from skill s
                                   where s.person_id = p.id),
                        'shifts', (select coalesce(jsonb_agg(jsonb_build_object('weekday', s.weekday, 'starts', s.starts,
                                       'ends', s.ends) order by s.id), '[]') from shift s where s.person_id = p.id))
                    from person p order by p.id"""),
            new Sheet("tickets", """
                    select jsonb_build_object('id', t.id, 'channel', t.channel, 'account', t.account,
                        'conversation', t.conversation, 'customer', t.customer_id, 'subject', t.subject,
                        'queue', t.queue, 'openedAt', t.opened_at, 'closedAt', c.at, 'closedBy', c.by_name,
                        'mergedInto', t.merged_into_id, 'splitFrom', t.split_from_id,
                        'tags', (select coalesce(jsonb_agg(g.name order by g.name), '[]') from ticket_tag g
                                 where g.ticket_id = t.id))
                    from ticket t left join closure c on c.id = t.closure_id order by t.id"""),
            new Sheet("messages", """
                    select jsonb_build_object('id', m.id, 'ticket', m.ticket_id, 'origin', m.origin_id, 'kind', m.kind,
                        'author', m.author, 'authorId', m.author_id, 'text', m.text, 'sentAt', m.sent_at,
                        'createdAt', m.created_at, 'editedAt', m.edited_at, 'removedAt', m.removed_at)
                    from message m order by m.id"""),
            new Sheet("revisions", "select to_jsonb(r) from message_revision r order by r.id"),
            new Sheet("closures", "select to_jsonb(c) from closure c order by c.id"),
            new Sheet("merges", "select to_jsonb(m) from customer_merge m order by m.id"),
            new Sheet("tags", "select to_jsonb(t) from ticket_tag t order by t.ticket_id, t.name"),
            new Sheet("queues", """
                    select jsonb_build_object('name', q.name, 'title', q.title, 'description', q.description,
                        'skills', q.skills, 'firstReplyMinutes', q.first_reply_minutes, 'heat', q.heat,
                        'routing', (select to_jsonb(r) from routing r where r.queue = q.name))
                    from queue q order by q.name"""),
            new Sheet("readings", """
                    select to_jsonb(u) - 'embedding' - 'embedding_model' from understanding u order by u.id"""),
            new Sheet("corrections", "select to_jsonb(c) from correction c order by c.id"),
            new Sheet("lessons", "select to_jsonb(l) - 'checksum' from lesson l order by l.id"),
            new Sheet("assignments", "select to_jsonb(a) from assignment a order by a.id"),
            new Sheet("weights", "select to_jsonb(w) from weights w order by w.id"),
            new Sheet("calendars", "select to_jsonb(c) from business_calendar c order by c.name"),
            new Sheet("promises", "select to_jsonb(p) from promise p order by p.queue, p.tier"),
            new Sheet("incidents", """
                    select to_jsonb(i) || jsonb_build_object(
                        'tickets', (select coalesce(jsonb_agg(t.ticket_id order by t.ticket_id), '[]')
                                    from incident_ticket t where t.incident_id = i.id),
                        'replies', (select coalesce(jsonb_agg(jsonb_build_object('at', r.at, 'by', r.by_name,
                                        'text', r.text) order by r.id), '[]')
                                    from incident_reply r where r.incident_id = i.id))
                    from incident i order by i.id"""),
            new Sheet("clocks", "select to_jsonb(c) from promise_clock c order by c.ticket_id, c.kind"),
            new Sheet("accounts", """
                    select to_jsonb(a) - 'secrets' from channel_account a order by a.channel, a.account"""),
            new Sheet("webhooks", """
                    select to_jsonb(w) - 'secret' - 'former_secret' from webhook w order by w.id"""),
            new Sheet("models", "select to_jsonb(v) from model_version v order by v.at, v.version"),
            new Sheet("audit", "select to_jsonb(a) from dispatch_audit a order by a.id"),
            new Sheet("erasures", "select to_jsonb(e) from erasure e order by e.id"),
            new Sheet("attachments", """
                    select jsonb_build_object('id', a.id, 'message', a.message_id, 'kind', a.kind, 'name', a.name,
                        'mediaType', a.media_type, 'bytes', a.bytes,
                        'file', case when exists (select 1 from attachment_content c where c.attachment_id = a.id)
                                then 'files/' || a.id end)
                    from attachment a order by a.id"""));
}
