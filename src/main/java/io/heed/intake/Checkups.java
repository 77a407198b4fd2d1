package io.heed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Tests an account when somebody asks, while no transaction is open, and keeps what came of it. */
@ApplicationScoped
public class Checkups {
    private static final Logger LOG = Logger.getLogger(Checkups.class);

    private final Channels channels;
    private final Accounts accounts;
    private final Wire wire;

    Checkups(Channels channels, Accounts accounts, HttpWire wire) {
        this.channels = channels;
        this.accounts = accounts;
        this.wire = wire;
    }

    /** Also of an account that is switched off: that is how one sees whether it may be switched on again. */
    public Checkup of(String channel, String name) {
        ChannelAdapter adapter = channels.named(channel).orElseThrow(() -> Channels.unknown(channel));
        Checkup came = asked(adapter, name);
        accounts.tested(channel, name, came);
        return came;
    }

    private Checkup asked(ChannelAdapter adapter, String name) {
        try {
            Account account = accounts.known(adapter.channel(), name).orElseThrow(Accounts::unknown);
            return adapter.check(account, wire);
        } catch (LockedException locked) {
            return Checkup.wrong(
                    "Its secrets were locked with another key than this installation's", "Enter the secrets again");
        } catch (IllegalStateException incomplete) {
            return Checkup.wrong(incomplete.getMessage(), "Fill in what is missing");
        } catch (IllegalArgumentException fault) {
            LOG.errorf(fault, "The account %s/%s could not be tested", adapter.channel(), name);
            return Checkup.wrong("Heed's own fault: " + fault.getClass().getSimpleName(), "Look into the log");
        }
    }
}
