package io.heed.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {
    @TempDir
    Path directory;

    @Test
    void is_long_private_and_the_same_ever_after() throws Exception {
        Path file = directory.resolve("secrets/session");
        String key = InstallationKey.keptIn(file);
        assertThat(key).hasSizeGreaterThanOrEqualTo(32).isEqualTo(InstallationKey.keptIn(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(InstallationKey.keptIn(directory.resolve("secrets/other"))).isNotEqualTo(key);
    }

    @Test
    void cut_short_it_is_not_quietly_replaced() throws Exception {
        Path file = Files.writeString(directory.resolve("session"), "abc\n");
        assertThatThrownBy(() -> InstallationKey.keptIn(file)).hasMessageContaining("cut short");
    }
}
