package io.heed.history;

import io.heed.ticket.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** Finds a customer by what they say of themselves when they ask to be forgotten. */
@ApplicationScoped
class CustomerSearch {
    private static final int SHOWN = 20;

    @Transactional
    List<HistoryView.Found> like(String asked) {
        String plain = asked.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) return List.of();
        Long number = plain.matches("\\d{1,18}") ? Long.valueOf(plain) : null;
        String part = "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return Customer.<Customer>find(
                        "(id = ?1 or lower(externalId) = ?2 or lower(email) = ?2 or phone = ?2 or lower(name) like ?3"
                                + " escape '\\') and externalId <> concat('erased:', cast(id as string)) order by id desc",
                        number,
                        plain,
                        part)
                .page(0, SHOWN)
                .list()
                .stream()
                .map(HistoryView.Found::of)
                .toList();
    }

    @Transactional
    List<HistoryView.Found> all(List<Long> ids) {
        return Customer.<Customer>list("id in ?1 order by id", ids).stream()
                .map(HistoryView.Found::of)
                .toList();
    }
}
