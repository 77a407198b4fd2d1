package io.heed.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.identity.AuditRow;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditChangesTest {
    @Test
    void a_line_says_who_changed_what_into_what() {
        AuditRow row = row(Map.of("role", "agent", "skills", Map.of()));
        row.after = Map.of("role", "lead", "skills", Map.of("zh", 10, "payments", 8));
        assertThat(AuditChanges.told(row)).isEqualTo("role: agent → lead; skills: – → payments 8, zh 10");
    }

    private static AuditRow row(Map<String, Object> before) {
        AuditRow row = new AuditRow();
        row.at = Instant.parse("2026-03-02T10:00:00Z");
        row.byName = "lena";
        row.origin = "203.0.113.9";
        row.action = "person.changed";
        row.about = "ines";
        row.before = before;
        return row;
    }
}
