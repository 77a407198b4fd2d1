package io.heed.intake;

import io.heed.ticket.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Hears what a message proves about its sender, and believes it if the account it came by has reason to. */
@ApplicationScoped
class Proofs {
    private final Channels channels;
    private final Accounts accounts;
    private final Identities identities;

    Proofs(Channels channels, Accounts accounts, Identities identities) {
        this.channels = channels;
        this.accounts = accounts;
        this.identities = identities;
    }

    void hear(InboxRow row, Incoming.Said said, Customer customer) {
        Incoming.Proof proof = said.proof();
        if (proof == null) return;
        Optional<ChannelAdapter> adapter = channels.named(row.channel);
        Optional<Account> account = accounts.readable(row.channel, row.account);
        if (adapter.isEmpty() || account.isEmpty()) return;
        if (adapter.get().proves(proof, account.get()))
            identities.proved(customer.id, proof.address(), row.channel + " (" + proof.by() + ")");
    }
}
