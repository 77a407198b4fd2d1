package io.heed.desk;

import io.heed.intake.Persons;
import io.heed.ticket.Customer;
import io.heed.web.Face;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two people who may be one, or the choice of the second.
 *
 * @param other null while nobody is chosen; then found is shown
 * @param problem gonePerson or longWhy; null as a rule
 */
public record SamePersonView(
        long ticket,
        String number,
        Side person,
        Side other,
        String words,
        List<Known> found,
        String why,
        String problem) {

    public record Side(Face face, List<Known> known, int tickets, List<Joined> joined) {
        static Side of(Persons.Person person) {
            Map<Long, String> names = new TreeMap<>();
            person.known().forEach(one -> names.put(one.id, one.displayName()));
            return new Side(
                    Face.of(person.known().get(0).displayName()),
                    person.known().stream().map(Known::of).toList(),
                    (int) person.tickets(),
                    person.merges().stream()
                            .map(merge -> new Joined(
                                    merge.customerId,
                                    names.get(merge.customerId),
                                    names.get(merge.intoId),
                                    merge.byName,
                                    merge.why))
                            .toList());
        }
    }

    /** @param id of the customer's, by which it is chosen */
    public record Known(long id, String channel, String name, String email, String phone, String externalId) {
        static Known of(Customer row) {
            return new Known(row.id, row.channel, row.displayName(), row.email, row.phone, row.externalId);
        }
    }

    /** @param customer is taken apart again by this id */
    public record Joined(long customer, String name, String into, String by, String why) {}
}
