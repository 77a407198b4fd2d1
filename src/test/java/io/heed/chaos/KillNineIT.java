package io.heed.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.bench.Trial;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The short form of {@link KillNine}, on the program as it was just packaged. */
class KillNineIT {
    @Test
    void no_acknowledged_message_is_lost_or_taken_twice_when_the_program_is_killed()
            throws IOException, SQLException, InterruptedException {
        assertThat(KillNine.run(Trial.of(null, 150, 50), KillNine.Victim.program)
                        .faults())
                .isEmpty();
    }
}
