package io.heed.intake;

import io.heed.ticket.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds customers by how a name, an address, a number or an id of theirs begins. */
@ApplicationScoped
public class CustomerSearch {
    private static final int MOST_WORDS = 8;

    /** As the index customer_by_words has it. */
    private static final String FOUND = """
            select c.* from customer c
            where to_tsvector('simple', translate(
                lower(coalesce(c.name, '') || ' ' || coalesce(c.email, '') || ' ' || coalesce(c.phone, '') || ' ' || c.external_id),
                '@.+-_/:', '       ')) @@ to_tsquery('simple', :words)
            order by c.id desc limit :most
            """;

    private final EntityManager entities;

    CustomerSearch(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public List<Customer> find(String words, int most) {
        String query = query(words);
        if (query.isEmpty()) return List.of();
        @SuppressWarnings("unchecked")
        List<Customer> found = entities.createNativeQuery(FOUND, Customer.class)
                .setParameter("words", query)
                .setParameter("most", most)
                .getResultList();
        return found;
    }

    /** Every word as a beginning, none of them as an operator: 'tom':* & 'cafe':*. */
    static String query(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
    }
}
