package io.heed.demo;

import io.heed.identity.Person;
import io.heed.launch.Refusal;
import io.heed.ticket.Ticket;

/** The demo lets anybody sign in, so it never starts where real people or real tickets are. */
final class DemoGuard {
    private static final String NEXT = "Give the demo an empty database of its own, or start without HEED_DEMO";

    private DemoGuard() {}

    /** Runs in a transaction. A visitor's own messages do not count once the demo company is there. */
    static void check() {
        check(Person.count("demo", false), Person.count("demo", true), Ticket.count());
    }

    static void check(long realPeople, long demoPeople, long tickets) {
        if (realPeople > 0)
            throw new Refusal("HEED_DEMO is on, but this database has real people in it (" + realPeople + ")", NEXT);
        if (demoPeople == 0 && tickets > 0)
            throw new Refusal("HEED_DEMO is on, but this database has real tickets in it (" + tickets + ")", NEXT);
    }
}
