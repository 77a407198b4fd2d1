package io.heed.intake;

import io.heed.ticket.Bell;
import io.heed.ticket.Customer;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Knows one person under their identities on several channels: put together by hand, or because channels have proved the
 * same address for both. An identity keeps all that is its own, so that putting together can be undone.
 */
@ApplicationScoped
public class Identities {
    private static final Logger LOG = Logger.getLogger(Identities.class);

    private static final String PERSON = """
            with recursive up(id) as (
                select cast(:customer as bigint)
                union select m.into_id from up join customer_merge m on m.customer_id = up.id and m.undone_at is null),
            person(id) as (
                select id from up
                union select m.customer_id from person join customer_merge m on m.into_id = person.id and m.undone_at is null)
            select id from person order by id
            """;

    private final EntityManager entities;
    private final Clock clock;
    private final Bell bell;

    Identities(EntityManager entities, Clock clock, Bell bell) {
        this.entities = entities;
        this.clock = clock;
        this.bell = bell;
    }

    /** The ids of all identities of the person behind this one, itself among them. */
    @Transactional
    public List<Long> of(long customer) {
        List<?> ids = entities.createNativeQuery(PERSON)
                .setParameter("customer", customer)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    @Transactional
    public CustomerMerge merge(long customer, long into, String by, String why) {
        oneAtATime();
        known(customer);
        if (Customer.findById(into) == null)
            throw ProblemException.invalid("into", "must be the id of a customer there is");
        if (of(customer).contains(into))
            throw ProblemException.invalid("into", "must be somebody else: the two are one person already");
        if (CustomerMerge.inForce(customer).isPresent())
            throw ProblemException.conflict(
                    "This customer was merged already: undo that first, or merge the other one");
        CustomerMerge row = new CustomerMerge();
        row.customerId = customer;
        row.intoId = into;
        row.at = clock.instant();
        row.byName = by;
        row.why = why;
        row.persist();
        bell.ring(Topic.DESK);
        return row;
    }

    /** Takes back what made this identity a part of another person; what was put together with it stays with it. */
    @Transactional
    public void undo(long customer, String by) {
        oneAtATime();
        known(customer);
        CustomerMerge row = CustomerMerge.inForce(customer)
                .orElseThrow(() -> ProblemException.conflict("This customer was not merged into another"));
        row.undoneAt = clock.instant();
        row.undoneBy = by;
        bell.ring(Topic.DESK);
    }

    /**
     * A channel has proved that this address is the customer's: whoever else has it by proof is the same person, unless
     * somebody has taken the two apart before. What a sender merely says of themselves never comes here.
     *
     * @param by what proved it, for those who ask later
     */
    @Transactional
    public void proved(long customer, String address, String by) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        int fresh = entities.createNativeQuery("""
                        insert into customer_address (customer_id, address, proved_by, at)
                        values (:customer, :address, :by, :now) on conflict do nothing
                        """)
                .setParameter("customer", customer)
                .setParameter("address", plain)
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (fresh == 0) return;
        oneAtATime();
        others(customer, plain).stream()
                .filter(other -> !of(customer).contains(other) && !takenApart(customer, other))
                .findFirst()
                .ifPresent(other -> together(customer, other, by));
    }

    private void together(long customer, long other, String by) {
        // the one known longer stays; whoever was merged by hand meanwhile is left to people
        long young = Math.max(customer, other);
        long old = Math.min(customer, other);
        Optional<CustomerMerge> before = CustomerMerge.inForce(young);
        if (before.isPresent()) return;
        merge(young, old, "Heed", "the same address, proved by " + by);
        LOG.infof("Customers %d and %d are one person: their address was proved by %s", young, old, by);
    }

    private List<Long> others(long customer, String address) {
        List<?> ids = entities.createNativeQuery(
                        "select customer_id from customer_address where address = :address and customer_id <> :customer"
                                + " order by customer_id")
                .setParameter("address", address)
                .setParameter("customer", customer)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private static boolean takenApart(long one, long other) {
        return CustomerMerge.of(one).stream()
                .anyMatch(row -> row.undoneAt != null && (row.customerId == other || row.intoId == other));
    }

    /** Two merges that cross could make a ring; they are rare enough to take turns. */
    private void oneAtATime() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('customer merge', 0))")
                .getSingleResult();
    }

    static Customer known(long id) {
        return Customer.<Customer>findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no customer " + id));
    }
}
