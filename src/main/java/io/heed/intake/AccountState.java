package io.heed.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * How one account is doing.
 *
 * @param refusals calls turned away in the last day
 * @param tested what the test button showed last, null before its first time
 * @param outdated whether the account was changed since that test
 */
public record AccountState(
        String channel,
        String account,
        boolean switchedOff,
        Instant lastCall,
        Instant lastReply,
        int refusals,
        Checkup tested,
        Instant testedAt,
        boolean outdated,
        Optional<Trouble> trouble) {}
