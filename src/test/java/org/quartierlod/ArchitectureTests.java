package org.quartierlod;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The table of packages and their allowed dependencies, executed, and the habits every package
/// keeps.
class ArchitectureTests {
    private static final ApplicationModules MODULES =
            ApplicationModules.of(PublisherApplication.class);
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.quartierlod");

    /// Cycles too: none is declared, so none can be.
    @Test
    void packagesUseOnlyWhatTheyDeclare() {
        assertThat(MODULES.stream()).hasSizeGreaterThanOrEqualTo(12);
        MODULES.verify();
    }

    @Test
    void onlyTheStoreKnowsFuseki() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.quartierlod.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena.fuseki..")
                .because("the store can be exchanged for a remote one")
                .check(CLASSES);
    }

    @Test
    void endpointsDoNotKnowEachOther() {
        for (var endpoint : new String[] {"entity", "sparql", "guide", "site"}) {
            noClasses()
                    .that()
                    .resideInAPackage("org.quartierlod." + endpoint + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            others(
                                    endpoint,
                                    "org.quartierlod.entity..",
                                    "org.quartierlod.sparql..",
                                    "org.quartierlod.guide..",
                                    "org.quartierlod.site.."))
                    .check(CLASSES);
        }
    }

    private static String[] others(String own, String... packages) {
        return java.util.Arrays.stream(packages)
                .filter(p -> !p.contains("." + own + ".."))
                .toArray(String[]::new);
    }

    @Test
    void coreKnowsNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.quartierlod.vocab..",
                        "org.quartierlod.source..",
                        "org.quartierlod.check..",
                        "org.quartierlod.release..",
                        "org.quartierlod.representation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.boot..",
                        "org.springframework.context..",
                        "jakarta.servlet..")
                .because("what is published does not depend on how it is served")
                .check(CLASSES);
    }

    @Test
    void nobodyWritesToTheConsoleOrAsksTheSystemClock() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .because(
                        "time comes from a Clock, text for machines from Locale.ROOT, output from Terminal or the log")
                .check(CLASSES);
    }

    @Test
    void fieldsAreFinal() {
        fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .check(CLASSES);
    }
}
