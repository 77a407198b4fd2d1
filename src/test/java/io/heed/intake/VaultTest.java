package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VaultTest {
    private final Vault vault = new Vault("harbour and pine, quite long");

    @Test
    void what_was_locked_can_be_opened_again_and_is_never_locked_the_same_twice() {
        byte[] locked = vault.lock("{\"botToken\":\"xoxb\"}", "slack/main");
        assertThat(new String(locked, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("xoxb");
        assertThat(vault.open(locked, "slack/main")).isEqualTo("{\"botToken\":\"xoxb\"}");
        assertThat(vault.lock("{\"botToken\":\"xoxb\"}", "slack/main")).isNotEqualTo(locked);
    }

    @Test
    void another_key_another_account_or_a_changed_byte_open_nothing() {
        byte[] locked = vault.lock("secret", "slack/main");
        assertThatThrownBy(() -> new Vault("another").open(locked, "slack/main"))
                .isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> vault.open(locked, "slack/other")).isInstanceOf(LockedException.class);
        locked[locked.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(locked, "slack/main"))
                .isInstanceOf(LockedException.class)
                .hasMessageContaining("HEED_SECRETS_KEY");
    }
}
