package org.aisconsole.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** Who may know whom. A rule here is the house's plan; the picture of it is in the README. */
@AnalyzeClasses(packages = "org.aisconsole", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String UI = "org.aisconsole.ui..";
    private static final String API = "org.aisconsole.api..";
    private static final String CLI = "org.aisconsole.cli..";
    private static final String APP = "org.aisconsole.app..";
    private static final String ENGINE = "org.aisconsole.engine..";
    private static final String TARGET = "org.aisconsole.target..";
    private static final String STORE = "org.aisconsole.store..";
    private static final String DEMO = "org.aisconsole.demo..";
    private static final String BASE = "org.aisconsole.base..";

    private static final DescribedPredicate<JavaClass> TOOLKIT = resideInAPackage("javafx..")
            .and(DescribedPredicate.not(resideInAnyPackage(
                    "javafx.beans..", "javafx.collections..", "javafx.util..", "javafx.event..")));

    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that().resideInAnyPackage(ENGINE, TARGET, STORE, BASE, CLI, API, DEMO)
            .should().dependOnClassesThat().resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule viewModelsNeedNoToolkit = noClasses()
            .that().haveSimpleNameEndingWith("ViewModel")
            .should().dependOnClassesThat(TOOLKIT);

    @ArchTest
    static final ArchRule doorsDoNotTouchDrivers = noClasses()
            .that().resideInAnyPackage(UI, API, CLI)
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "redis.clients..", "ai.onnxruntime..", "org.postgresql..");

    @ArchTest
    static final ArchRule nothingBelowKnowsADoor = noClasses()
            .that().resideInAnyPackage(ENGINE, TARGET, STORE, BASE, DEMO)
            .should().dependOnClassesThat().resideInAnyPackage(UI, API, CLI, APP);

    @ArchTest
    static final ArchRule doorsDoNotKnowEachOther = noClasses()
            .that().resideInAPackage(UI)
            .should().dependOnClassesThat().resideInAnyPackage(API, CLI, APP, STORE);

    @ArchTest
    static final ArchRule targetsKnowNoEngine = noClasses()
            .that().resideInAPackage(TARGET)
            .should().dependOnClassesThat().resideInAnyPackage(ENGINE, STORE, DEMO);

    @ArchTest
    static final ArchRule theStoreKnowsNoEngine = noClasses()
            .that().resideInAPackage(STORE)
            .should().dependOnClassesThat().resideInAnyPackage(ENGINE, DEMO);

    @ArchTest
    static final ArchRule baseStandsAlone = noClasses()
            .that().resideInAPackage(BASE)
            .should().dependOnClassesThat().resideInAnyPackage(ENGINE, TARGET, STORE, DEMO);

    @ArchTest
    static final ArchRule theDemoIsNotPartOfTheProduct = noClasses()
            .that().resideInAnyPackage(ENGINE, TARGET, STORE, BASE)
            .should().dependOnClassesThat().resideInAPackage(DEMO);

    @ArchTest
    static final ArchRule enginesHaveNoCycles =
            slices().matching("org.aisconsole.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule baseHasNoCycles = slices().matching("org.aisconsole.base.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule oneWayOntoTheWindowsThread = noClasses()
            .that().doNotHaveSimpleName("FxExecutor")
            .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that().resideOutsideOfPackages(CLI)
            .should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule noSwing =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.swing..", "javafx.embed.swing..");

    @ArchTest
    static final ArchRule noSharedMutableState = fields()
            .that().areDeclaredInClassesThat().resideInAPackage("org.aisconsole..")
            .and().areStatic()
            .and().doNotHaveName("$VALUES")
            .should().beFinal();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that().haveSimpleName("package-info")
            .should().beAnnotatedWith(NullMarked.class);

    /** They would not pass the guard that keeps production read-only. */
    @ArchTest
    static final ArchRule redisCommandsPassTheirGuard = noClasses()
            .that().resideOutsideOfPackages("org.aisconsole.target.redis..", DEMO)
            .should().dependOnClassesThat()
            .haveNameMatching("redis\\.clients\\.jedis\\.(.*Pipeline.*|.*Transaction.*|Connection|Jedis)");

    @ArchTest
    static final ArchRule onlyTheCompositionRootOpensConnections = noClasses()
            .that().resideInAnyPackage(UI, API, CLI)
            .should().dependOnClassesThat().resideInAnyPackage("com.zaxxer..", "org.flywaydb..", "org.jdbi..");
}
