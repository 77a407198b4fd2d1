package io.heed.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far the one behind the current request sees, worked out once. */
@RequestScoped
@Named("purviews")
public class Purviews {
    private final SecurityIdentity identity;
    private final SignedIn signedIn;
    private Purview own;

    Purviews(SecurityIdentity identity, SignedIn signedIn) {
        this.identity = identity;
        this.signedIn = signedIn;
    }

    /** For a page that shows the whole house to whoever has its link: behind this request is nobody. */
    public void wholeHouse() {
        own = Purview.ALL;
    }

    public Purview own() {
        if (own == null) {
            boolean all = identity.hasRole(May.SEE_ALL_TICKETS) || Program.is(identity);
            own = all ? Purview.ALL : of(signedIn.person().id, Team.listAll());
        }
        return own;
    }

    static Purview of(long person, List<Team> teams) {
        if (teams.isEmpty()) return Purview.ALL;
        Set<String> hidden = new HashSet<>();
        Set<String> theirs = new HashSet<>();
        Set<Long> people = new HashSet<>();
        Set<Long> own = new HashSet<>();
        for (Team team : teams) {
            boolean member = team.members.contains(person);
            (member ? theirs : hidden).addAll(team.queues);
            if (!member) continue;
            people.addAll(team.members);
            own.add(team.id);
        }
        hidden.removeAll(theirs);
        return new Purview(hidden, people, own);
    }
}
