package io.heed.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "heed.intake")
public interface IntakeConfig {
    /** A customer who writes within this time of the closure finds the same ticket again. */
    @WithDefault("72H")
    Duration reopenWithin();

    /** After so many failed tries a message is set aside under "could not be read". */
    @WithDefault("5")
    int attempts();

    @WithDefault("2")
    int workers();

    /** Calls a second that one account may make for long; twice as many at once. */
    @WithDefault("200")
    double perSecond();

    /** So many messages that arrive at the same moment share a commit; with 1 each has its own. */
    @WithDefault("64")
    int commitTogether();

    @WithDefault("2")
    int senders();

    /** So long a reply waits before it leaves, and can be taken back. */
    @WithDefault("5S")
    Duration undoWithin();

    /** How often mailboxes are looked into. */
    @WithDefault("20S")
    Duration mailboxEvery();

    /** How often it is written down who called. */
    @WithDefault("5S")
    Duration trafficEvery();

    /** Lets webhooks go to addresses inside the house, over http too: for tests and for those who know what is there. */
    @WithDefault("false")
    boolean webhooksInside();

    FileLimits files();

    VisitorLimits visitors();

    interface FileLimits {
        /** A file that is larger is refused from a visitor; of a letter it is named and stays in the letter. */
        @WithDefault("10M")
        MemorySize largest();

        /** So many files of one message are kept. */
        @WithDefault("10")
        int perMessage();
    }

    interface VisitorLimits {
        /** Calls a second that one visitor of a web page may make for long. */
        @WithDefault("2")
        double perSecond();

        /** So many at once. */
        @WithDefault("30")
        double burst();
    }
}
