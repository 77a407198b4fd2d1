package io.heed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The architecture, as five rules and no more. ROAD is the drawing: a ticket travels along it from left to right, and
 * imports only ever point back. To bend a rule, change ROAD in the same commit and say why.
 */
class ShapeTest {
    static final List<String> ROAD = List.of(
            "launch",
            "ticket",
            "web",
            "identity",
            "promise",
            "intake",
            "understanding",
            "planning",
            "dispatch",
            "desk",
            "learning",
            "history",
            "radar",
            "report",
            "simulation",
            "board",
            "setup",
            "demo");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.heed");

    @Test
    void features_know_only_those_before_them_on_the_road() {
        for (int i = 0; i < ROAD.size(); i++) {
            String[] later = ROAD.subList(i + 1, ROAD.size()).stream()
                    .map(feature -> "io.heed." + feature + "..")
                    .toArray(String[]::new);
            if (later.length == 0) continue;
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage("io.heed." + ROAD.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later);
            rule.allowEmptyShould(true).check(CLASSES);
        }
        for (String loner : List.of("launch", "ticket"))
            noClasses()
                    .that()
                    .resideInAPackage("io.heed." + loner + "..")
                    .should()
                    .dependOnClassesThat(heedOutside(loner))
                    .allowEmptyShould(true)
                    .check(CLASSES);
    }

    @Test
    void every_class_lives_in_a_feature_on_the_road() {
        assertThat(CLASSES)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(ROAD).as(type.getName()).contains(featureOf(type)));
    }

    @Test
    void variants_in_sub_packages_form_no_cycles() {
        slices().matching("io.heed.*.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nobody_reads_the_time_without_a_clock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("reads the system's time", ShapeTest::readsSystemTime))
                .check(CLASSES);
    }

    @Test
    void resources_are_named_as_such_and_entities_never_touch_http() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Pages")
                .orShould()
                .haveSimpleNameEndingWith("Resource")
                .check(CLASSES);
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus.qute..")
                .check(CLASSES);
    }

    private static String featureOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static DescribedPredicate<JavaClass> heedOutside(String feature) {
        return DescribedPredicate.describe(
                "another feature",
                type -> type.getPackageName().startsWith("io.heed")
                        && !featureOf(type).equals(feature));
    }

    private static boolean readsSystemTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean noClock =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        if (owner.startsWith("java.time.") && call.getName().equals("now")) return noClock;
        return owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }
}
