package io.heed.identity;

import java.util.Optional;

/** Another way in than name and password. Asked by the sign-in page; the company's door implements it. */
public interface OtherDoor {
    /**
     * How the page shows it.
     *
     * @param name whose accounts it takes, null where nobody has said
     * @param answers false while the other side was silent when last asked
     */
    record Sign(String name, boolean answers) {}

    /** Empty when it is not set up. */
    Optional<Sign> sign();

    /** Whether whoever came in by it can be signed out on the other side too. */
    boolean leadsOut();
}
