package io.heed.intake;

import io.heed.ticket.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Finds who wrote, or makes them known; what a sender newly tells about them replaces what was known. */
@ApplicationScoped
class Customers {
    private final EntityManager entities;

    Customers(EntityManager entities) {
        this.entities = entities;
    }

    Customer known(String channel, IncomingMessage.Sender sender, Instant now) {
        Object id = entities.createNativeQuery("""
                        insert into customer (channel, external_id, name, email, phone, organisation, tier, created_at)
                        values (:channel, :externalId, cast(:name as text), cast(:email as text),
                                cast(:phone as text), cast(:organisation as text), coalesce(cast(:tier as text), 'standard'), :now)
                        on conflict (channel, external_id) do update set
                            name = coalesce(excluded.name, customer.name),
                            email = coalesce(excluded.email, customer.email),
                            phone = coalesce(excluded.phone, customer.phone),
                            organisation = coalesce(excluded.organisation, customer.organisation),
                            tier = coalesce(cast(:tier as text), customer.tier)
                        returning id
                        """)
                .setParameter("channel", channel)
                .setParameter("externalId", sender.externalId())
                .setParameter("name", cleaned(sender.name()))
                .setParameter("email", cleaned(sender.email()))
                .setParameter("phone", cleaned(sender.phone()))
                .setParameter("organisation", cleaned(sender.organisation()))
                .setParameter("tier", sender.tier())
                .setParameter("now", now)
                .getSingleResult();
        return entities.find(Customer.class, ((Number) id).longValue());
    }

    private static String cleaned(String text) {
        return text == null || text.isBlank() ? null : Texts.storable(text).strip();
    }
}
