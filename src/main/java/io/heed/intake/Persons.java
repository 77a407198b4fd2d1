package io.heed.intake;

import io.heed.ticket.Customer;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A person behind one or several customers, for those who put them together by hand. */
@ApplicationScoped
public class Persons {
    private final Identities identities;

    Persons(Identities identities) {
        this.identities = identities;
    }

    /**
     * @param known on which channels, the longest known first
     * @param merges in force, that made one person of them
     */
    public record Person(List<Customer> known, long tickets, List<CustomerMerge> merges) {
        public boolean has(long customer) {
            return known.stream().anyMatch(one -> one.id == customer);
        }
    }

    @Transactional
    public Optional<Person> of(long customer) {
        if (Customer.findById(customer) == null) return Optional.empty();
        List<Long> ids = identities.of(customer);
        return Optional.of(new Person(
                Customer.list("id in ?1 order by id", ids),
                Ticket.count("customer.id in ?1", ids),
                CustomerMerge.list("customerId in ?1 and undoneAt is null order by id", ids)));
    }

    /** Whichever of the two: everybody who is the other becomes a part of this one, in a way that one undoing takes back. */
    @Transactional
    public void join(long other, long customer, String by, String why) {
        // of every person exactly one identity is no part of another
        long whole = identities.of(other).stream()
                .filter(id -> CustomerMerge.inForce(id).isEmpty())
                .findFirst()
                .orElse(other);
        identities.merge(whole, customer, by, why);
    }
}
