package io.heed.demo;

import io.heed.identity.DemoPerson;
import io.heed.identity.OneClick;
import io.heed.web.Face;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whom a visitor may be. The password is random, shared by all of them and kept in memory until the next start. */
@ApplicationScoped
class Visitors implements OneClick {
    private volatile List<DemoPerson> people = List.of();

    void mayBe(Company company, String password) {
        people = company.people().stream()
                .map(member -> new DemoPerson(
                        member.username(), password, Face.of(member.name()), member.supervises(), member.title()))
                .toList();
    }

    @Override
    public List<DemoPerson> people() {
        return people;
    }
}
