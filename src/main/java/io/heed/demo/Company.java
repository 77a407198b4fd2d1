package io.heed.demo;

import io.heed.identity.Role;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tiller, which sells small shops card terminals, an online shop and payouts: its people and its customers. */
record Company(List<Member> people, List<Patron> patrons) {

    Company {
        people = List.copyOf(people);
        patrons = List.copyOf(patrons);
    }

    static Company tiller() {
        return new Company(
                Table.rows("people.tsv").stream().map(Company::member).toList(),
                Table.rows("customers.tsv").stream().map(Company::patron).toList());
    }

    Optional<Member> named(String username) {
        return people.stream()
                .filter(member -> member.username().equals(username))
                .findFirst();
    }

    Optional<Patron> patron(String id) {
        return patrons.stream().filter(patron -> patron.id().equals(id)).findFirst();
    }

    private static Member member(List<String> row) {
        Map<String, Integer> skills = new LinkedHashMap<>();
        if (!row.get(6).isBlank())
            Arrays.stream(row.get(6).split(" "))
                    .map(pair -> pair.split("="))
                    .forEach(pair -> skills.put(pair[0], Integer.valueOf(pair[1])));
        String[] shift = row.get(5).split("/");
        return new Member(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3).equals("supervisor") ? Role.SUPERVISOR : Role.AGENT,
                new BigDecimal(row.get(4)),
                new Rota(Integer.parseInt(shift[0]), Integer.parseInt(shift[1])),
                skills);
    }

    private static Patron patron(List<String> row) {
        return new Patron(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5));
    }
}
