package io.heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompanyTest {
    private static final Instant START = Instant.parse("2026-03-04T22:40:00Z");
    private final Company company = Company.tiller();

    @Test
    void twelve_agents_and_two_supervisors_work_here() {
        assertThat(company.people().stream().filter(Member::supervises)).hasSize(2);
        assertThat(company.people().stream().filter(member -> !member.supervises()))
                .hasSize(12)
                .allSatisfy(agent -> assertThat(agent.budget())
                        .isBetween(new BigDecimal("2.5"), new BigDecimal("5.0"))
                        .satisfies(budget -> assertThat(budget.scale()).isEqualTo(1)))
                .allSatisfy(agent -> assertThat(agent.skills().values()).allMatch(level -> level >= 1 && level <= 10));
        assertThat(company.people().stream().map(Member::username)).doesNotHaveDuplicates();
        assertThat(company.patrons()).hasSizeGreaterThan(70).doesNotHaveDuplicates();
    }

    @Test
    void a_newcomer_finds_ines_first_and_her_first_ticket_too() {
        Member first = company.people().get(0);
        assertThat(first.name()).isEqualTo("Ines Duarte");
        assertThat(first.skills()).containsKeys("payments", "account", "terminals", "security");
        assertThat(first.shift().onDuty(START, START)).isTrue();
    }

    @Test
    void whatever_is_written_when_the_demo_opens_somebody_on_duty_can_answer() {
        List<Map<String, Integer>> onDuty = skillsOnDuty(START);
        for (Scene scene : Script.tiller().scenes()) {
            boolean anybody = scene.queue().equals("general");
            assertThat(onDuty)
                    .as("%s in %s", scene.queue(), scene.language())
                    .anyMatch(skills -> (anybody || skills.containsKey(scene.queue()))
                            && (scene.language().equals("en") || skills.containsKey("zh")));
        }
    }

    @Test
    void at_no_hour_is_nobody_there() {
        for (int hour = 0; hour < 48; hour++)
            assertThat(skillsOnDuty(START.plusSeconds(3600L * hour)))
                    .as("hour %d", hour)
                    .isNotEmpty();
    }

    private List<Map<String, Integer>> skillsOnDuty(Instant now) {
        return company.people().stream()
                .filter(member -> !member.supervises() && member.shift().onDuty(START, now))
                .map(Member::skills)
                .toList();
    }
}
