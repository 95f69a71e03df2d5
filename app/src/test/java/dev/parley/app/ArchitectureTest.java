package dev.parley.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.parley.models.encoder.GracefulStop;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The shape of the whole: what may know what. Reads the compiled classes of all modules.
class ArchitectureTest {
    /// In the order of the root POM, which is the order in which data flows.
    static final List<String> MODULES =
            List.of(
                    "core",
                    "testkit",
                    "text",
                    "knowledge",
                    "models",
                    "annotators",
                    "signals",
                    "pipeline",
                    "measure",
                    "train",
                    "app");

    /// Packages of `annotators` that each know one signal, or one kind of it.
    static final List<String> SIGNAL_PACKAGES =
            List.of("topic", "suitability", "mention", "embedding");

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.parley");

    private static String in(String module) {
        return "dev.parley." + module + "..";
    }

    private static String[] in(List<String> modules) {
        return modules.stream().map(ArchitectureTest::in).toArray(String[]::new);
    }

    private static String[] packages(List<String> signals) {
        return signals.stream()
                .map(p -> "dev.parley.annotators." + p + "..")
                .toArray(String[]::new);
    }

    @Test
    void modules_areAllKnownToTheseRules() {
        TreeSet<String> seen = new TreeSet<>();
        ALL.forEach(
                c -> seen.add(c.getPackageName().replaceFirst("dev\\.parley\\.(\\w+).*", "$1")));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(MODULES);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.parley.(**)").should().beFreeOfCycles().check(ALL);
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void module_usesOnlyThoseAboveIt(String module) {
        List<String> below = MODULES.subList(MODULES.indexOf(module) + 1, MODULES.size());
        noClasses()
                .that()
                .resideInAPackage(in(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(below))
                .check(ALL);
    }

    @ParameterizedTest
    @FieldSource("SIGNAL_PACKAGES")
    void signalPackage_knowsNoOther(String signal) {
        List<String> others = SIGNAL_PACKAGES.stream().filter(p -> !p.equals(signal)).toList();
        noClasses()
                .that()
                .resideInAPackage("dev.parley.annotators." + signal + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(others))
                .check(ALL);
    }

    /// Heads are shared by signals, so they know none; only the catalog knows all.
    @Test
    void heads_knowNoSignal() {
        noClasses()
                .that()
                .resideInAPackage("dev.parley.annotators.head..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(SIGNAL_PACKAGES))
                .check(ALL);
    }

    @Test
    void core_knowsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage(in("core"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", in("core"))
                .check(ALL);
    }

    @Test
    void training_isKnownToTheCommandLineOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(in(List.of("train", "app")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("train"))
                .check(ALL);
    }

    @Test
    void libraries_logThroughTheSystemLogger() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("app"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(ALL);
    }

    /// [GracefulStop] ends a process that was asked to end from outside, which is all it is for.
    @Test
    void libraries_neverEndTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage(in("app"))
                .and()
                .doNotBelongToAnyOf(GracefulStop.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(ALL);
    }
}
