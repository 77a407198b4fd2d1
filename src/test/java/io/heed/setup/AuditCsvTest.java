package io.heed.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.identity.AuditRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditCsvTest {
    @Test
    void a_line_says_who_changed_what_into_what() {
        AuditRow row = row("lena", Map.of("role", "agent", "skills", Map.of()));
        row.after = Map.of("role", "lead", "skills", Map.of("zh", 10, "payments", 8));
        assertThat(AuditCsv.line(row))
                .isEqualTo("\"2026-03-02T10:00:00Z\",\"lena\",\"203.0.113.9\",\"person.changed\",\"ines\","
                        + "\"role: agent → lead; skills: – → payments 8, zh 10\"\r\n");
    }

    @Test
    void a_spreadsheet_does_not_take_a_name_for_a_formula() {
        AuditRow row = row("=HYPERLINK(\"http://elsewhere.example\")", null);
        row.after = Map.of("teams", List.of());
        assertThat(AuditCsv.line(row)).contains("\"'=HYPERLINK(\"\"http://elsewhere.example\"\")\"");
    }

    private static AuditRow row(String by, Map<String, Object> before) {
        AuditRow row = new AuditRow();
        row.at = Instant.parse("2026-03-02T10:00:00Z");
        row.byName = by;
        row.origin = "203.0.113.9";
        row.action = "person.changed";
        row.about = "ines";
        row.before = before;
        return row;
    }
}
