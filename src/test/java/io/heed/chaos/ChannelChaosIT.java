package io.heed.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The short form of {@link ChannelChaos}, on the program as it was just packaged. */
class ChannelChaosIT {
    @Test
    void over_all_channels_nothing_is_lost_or_doubled_whatever_is_killed()
            throws IOException, SQLException, InterruptedException {
        assertThat(ChannelChaos.run(75, 6, 1).faults()).isEmpty();
    }
}
