package fibril;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fibril.clinic.practice.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Who may use whom. The picture is in docs/decisions/0001; this is what holds it up. */
@AnalyzeClasses(
        packages = "fibril",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestsFromJars.class})
class ArchitectureTest {

    /** The made portraits come in a jar with the tests of their module. */
    static final class NoTestsFromJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** In the order a client walks. A room may look to its left, never to its right. */
    private static final List<String> CORRIDOR = List.of(
            "people",
            "consult",
            "plan",
            "treat",
            "recover",
            "measure",
            "booking",
            "followup",
            "message",
            "rights",
            "arrive");

    private static final String[] TECHNOLOGY = {
        "org.jooq..",
        "java.sql..",
        "javax.sql..",
        "jakarta.servlet..",
        "org.springframework..",
        "gg.jte..",
        "fibril.clinic.web..",
        "fibril.clinic.database.."
    };

    private static final Set<String> UNREPEATABLE = Set.of(
            "java.lang.System.nanoTime",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.Collections.shuffle");

    @ArchTest
    static final ArchRule theSkinModelStandsAlone = classes()
            .that()
            .resideInAPackage("fibril.skin..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("fibril.skin..", "java.lang..", "java.util..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theSkinModelReadsNoClockAndRollsNoDice = noClasses()
            .that()
            .resideInAPackage("fibril.skin..")
            .should()
            .accessTargetWhere(describe(
                    "a clock, the screen, the machine or unseeded chance",
                    access -> UNREPEATABLE.contains(access.getTargetOwner().getName() + "." + access.getName())))
            .orShould()
            .callConstructor(Random.class);

    @ArchTest
    static final ArchRule photographsAreMeasuredWithoutUs = noClasses()
            .that()
            .resideInAPackage("fibril.photo..")
            .should()
            .dependOnClassesThat(describe(
                    "the rest of Fibril",
                    other -> other.getPackageName().startsWith("fibril.")
                            && !other.getPackageName().startsWith("fibril.photo")));

    /** So that they can be tested, and read, without a native library. */
    @ArchTest
    static final ArchRule colourAndMeasuresAreOrdinaryJava = classes()
            .that()
            .resideInAnyPackage(
                    "fibril.photo.image..",
                    "fibril.photo.colour..",
                    "fibril.photo.gate..",
                    "fibril.photo.measure..",
                    "fibril.photo.maps..",
                    "fibril.photo.phantom..",
                    "fibril.photo")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fibril.photo",
                    "fibril.photo.image..",
                    "fibril.photo.colour..",
                    "fibril.photo.gate..",
                    "fibril.photo.measure..",
                    "fibril.photo.maps..",
                    "fibril.photo.phantom..",
                    "java.io..",
                    "java.lang..",
                    "java.nio.charset..",
                    "java.security..",
                    "java.util..",
                    "org.jspecify.annotations..",
                    "org.hipparchus.distribution..",
                    "org.hipparchus.linear..");

    @ArchTest
    static final ArchRule measuresReadNoClockAndRollNoDice = noClasses()
            .that()
            .resideInAPackage("fibril.photo..")
            .should()
            .accessTargetWhere(describe(
                    "a clock, the screen, the machine or unseeded chance",
                    access -> UNREPEATABLE.contains(access.getTargetOwner().getName() + "." + access.getName())))
            .orShould()
            .callConstructor(Random.class);

    @ArchTest
    static final ArchRule theForecastKnowsOnlyFactsAndSkin = noClasses()
            .that()
            .resideInAPackage("fibril.forecast..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fibril.clinic..", "fibril.app..");

    @ArchTest
    static final ArchRule theClinicReachesSkinThroughTheForecast = noClasses()
            .that()
            .resideInAPackage("fibril.clinic..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fibril.skin..");

    @ArchTest
    static final ArchRule theClinicMeasuresPhotographsThroughTheFront = noClasses()
            .that()
            .resideInAPackage("fibril.clinic..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fibril.photo.*..");

    @ArchTest
    static final ArchRule theAtlasStandsAlone = classes()
            .that()
            .resideInAPackage("fibril.atlas..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fibril.atlas..",
                    "java..",
                    "org.jspecify.annotations..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.apache.commons.csv..");

    @ArchTest
    static final ArchRule oneCornerKnowsTheLibraryOfComputerVision = noClasses()
            .that()
            .resideOutsideOfPackage("fibril.photo.opencv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule theClinicDoesNotKnowTheApplication = noClasses()
            .that()
            .resideInAPackage("fibril.clinic..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fibril.app..");

    @ArchTest
    static void noRoomLooksDownTheCorridor(JavaClasses all) {
        for (int here = 0; here < CORRIDOR.size() - 1; here++) {
            noClasses()
                    .that()
                    .resideInAPackage(inside(CORRIDOR.get(here)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CORRIDOR.stream()
                            .skip(here + 1)
                            .map(ArchitectureTest::inside)
                            .toArray(String[]::new))
                    .because("a later room may use an earlier one; let the early room ask through an interface")
                    .check(all);
        }
    }

    @ArchTest
    static void cornersArePrivate(JavaClasses all) {
        for (String room : CORRIDOR) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(inside(room), "fibril.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("fibril.clinic." + room + ".store..")
                    .because("a store belongs to its room; use the room's own types")
                    .check(all);
        }
    }

    @ArchTest
    static void roomsKnowNoTechnology(JavaClasses all) {
        noClasses()
                .that()
                .resideInAnyPackage(
                        CORRIDOR.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                .and()
                .resideOutsideOfPackages("..store..", "..pages..", "..post..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNOLOGY)
                .check(all);
    }

    @ArchTest
    static final ArchRule pagesDoNotTouchSql = noClasses()
            .that()
            .resideInAnyPackage("..pages..", "..post..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..store..", "org.jooq..", "java.sql..", "fibril.clinic.database..");

    /** A page changes a setting with {@code change}, so that the audit has what stood and what stands. */
    @ArchTest
    static final ArchRule pagesChangeSettingsTheOneWay = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .and()
            .doNotHaveSimpleName("SetUpController")
            .should()
            .callMethod(Settings.class, "set", String.class, String.class, UUID.class, Instant.class);

    @ArchTest
    static final ArchRule nobodyAsksTheWallClock = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "now() without a clock",
                    access -> access.getTargetOwner().getPackageName().equals("java.time")
                            && access.getName().equals("now")
                            && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget now
                            && now.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule onlyTheApplicationMakesAClock = noClasses()
            .that()
            .resideOutsideOfPackage("fibril.app..")
            .should()
            .accessTargetWhere(describe(
                    "a clock of its own",
                    access -> access.getTargetOwner().isEquivalentTo(Clock.class)
                            && access.getName().startsWith("system")));

    @ArchTest
    static final ArchRule noCircles = slices().matching("fibril.(*)..").should().beFreeOfCycles();

    private static String inside(String room) {
        return "fibril.clinic." + room + "..";
    }
}
