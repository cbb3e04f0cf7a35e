package io.github.surefirefine.plugin.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.history.jvm.JvmFlags;
import io.github.surefirefine.history.jvm.JvmRecord;
import io.github.surefirefine.history.jvm.JvmRecord.Figures;
import io.github.surefirefine.plugin.analysis.whole.WholeClass;
import io.github.surefirefine.plugin.analysis.whole.WholeClasses;
import io.github.surefirefine.plugin.setup.Runner;
import io.github.surefirefine.plugin.setup.RunnerSetup;
import io.github.surefirefine.plugin.text.Golden;
import io.github.surefirefine.plugin.text.Page;
import io.github.surefirefine.plugin.text.Signs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

    private static final String PROVIDER = "io.github.surefire-fine:surefire-fine-provider";
    private static final String API = "org.junit.jupiter:junit-jupiter-api";
    private static final String ENGINE = "org.junit.jupiter:junit-jupiter-engine";
    private static final String PLATFORM = "org.junit.platform:junit-platform-engine";
    private static final String LAUNCHER = "org.junit.platform:junit-platform-launcher";

    private final Map<String, String> settings = new HashMap<>(Map.of("forkCount", "4"));
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> dependencies = new HashMap<>(Map.of(PROVIDER, "1.0"));
    private final Map<String, String> classPath =
            new HashMap<>(Map.of(API, "5.12.2", ENGINE, "5.12.2", PLATFORM, "1.12.2"));
    private final Map<String, String> junitParameters = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private Facts.TestClasses testClasses = Facts.TestClasses.NONE;
    private WholeClasses wholeClasses = WholeClasses.NONE;
    private JvmRecord runs = JvmRecord.NOTHING;
    private List<String> suite = List.of();
    private String surefire = "3.6.1";
    private int java = 17;

    @Test
    void whereAllIsWellThereIsNothingToMend() {
        assertThat(doctor().findings()).isEmpty();
        assertThat(doctor().lines(new Page(160, Signs.UNICODE)))
                .containsExactly(
                        "fine: app: no problems found (maven-surefire-plugin 3.6.1 with surefire-fine 1.0, forkCount 4;"
                                + " JUnit Jupiter 5.12.2 (Platform 1.12.2))");
    }

    @Test
    void anOrdinaryProject() {
        surefire = "2.22.2";
        dependencies.clear();
        settings.clear();
        classPath.putAll(Map.of(API, "5.10.2", ENGINE, "5.10.2", PLATFORM, "1.10.2", LAUNCHER, "1.9.3"));
        junitParameters.put("junit.jupiter.testinstance.lifecycle.default", "per_class");

        assertThat(ids())
                .containsExactlyInAnyOrder(
                        "surefire-too-old",
                        "no-provider",
                        "one-jvm",
                        "junit-not-aligned",
                        "per-class",
                        "junit-not-shared");
        Golden.assertSame("doctor-80", doctor(), new Page(80, Signs.UNICODE));
        Golden.assertSame("doctor-160-ascii", doctor(), new Page(160, Signs.ASCII));
    }

    @ParameterizedTest
    @CsvSource({
        "forkCount, 0, one-jvm",
        "forkCount, 1, one-jvm",
        "forkCount, 1C, ",
        "forkCount, 0.5C, ",
        "forkCount, nonsense, one-jvm",
        "reuseForks, false, no-reuse",
        "reuseForks, true, ",
        "parallel, methods, surefire-parallel",
        "parallel, none, ",
        "runOrder, alphabetical, run-order",
        "runOrder, failedfirst, ",
        "runOrder, Balanced, ",
        "runOrder, 'failedfirst,filesystem', ",
        "runOrder, 'failedfirst,random', run-order"
    })
    void settingsOfSurefire(String name, String value, String finding) {
        settings.put(name, value);

        assertThat(ids()).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "junit.jupiter.testinstance.lifecycle.default, PER_CLASS, per-class",
        "junit.jupiter.testinstance.lifecycle.default, per_method, ",
        "junit.jupiter.testmethod.order.default, org.junit.jupiter.api.MethodOrderer$MethodName, method-order",
        "junit.jupiter.execution.parallel.enabled, true, junit-parallel",
        "junit.jupiter.execution.parallel.enabled, false, "
    })
    void parametersOfJUnit(String name, String value, String finding) {
        List<String> expected = finding == null ? List.of() : List.of(finding);

        junitParameters.put(name, value);
        assertThat(ids()).isEqualTo(expected);
        junitParameters.clear();
        properties.put("configurationParameters", "\n  other = 1\n  " + name + " = " + value + "\n");
        assertThat(ids()).isEqualTo(expected);
    }

    @Test
    void whatThePomSaysOfJUnitCountsBeforeTheFile() {
        junitParameters.put("junit.jupiter.execution.parallel.enabled", "true");
        properties.put("configurationParameters", "junit.jupiter.execution.parallel.enabled=false");

        assertThat(ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5.14.4, 5.14.4, 1.14.4, 1.14.4, ",
        "6.1.3, 6.1.3, 6.1.3, 6.1.3, ",
        "5.12.2, 5.12.2, 1.12.2, 1.12.0, ",
        "5.12.2, 5.12.2, 1.12.2, 1.11.4, junit-not-aligned",
        "5.12.2, 5.11.4, 1.12.2, 1.12.2, junit-not-aligned",
        "6.1.3, 6.1.3, 1.12.2, 1.12.2, junit-not-aligned",
        "5.7.2, 5.7.2, 1.7.2, 1.7.2, junit-too-old",
        "5.11.4, 5.11.4, 1.11.4, 1.11.4, junit-not-shared"
    })
    void partsOfJUnit(String api, String engine, String platform, String launcher, String finding) {
        classPath.putAll(Map.of(API, api, ENGINE, engine, PLATFORM, platform, LAUNCHER, launcher));

        assertThat(ids()).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void anEngineMayBeMissing() {
        classPath.remove(ENGINE);
        assertThat(ids()).containsExactly("no-engine");

        dependencies.put(ENGINE, "5.12.2");
        assertThat(ids()).as("added to Surefire, by hand or by the extension").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "junit:junit, 4.13.2, ",
        "junit:junit, 4.11, junit-too-old",
        "org.testng:testng, 7.11.0, ",
        "org.testng:testng, 6.11, testng-too-old",
        "org.assertj:assertj-core, 3.0, "
    })
    void otherFrameworks(String name, String version, String finding) {
        classPath.clear();
        classPath.put(name, version);

        assertThat(ids()).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void javaOfTheForks() {
        java = 11;

        assertThat(ids()).containsExactly("java-too-old");
    }

    @Test
    void aProviderOfAnotherVersion() {
        dependencies.put(PROVIDER, "0.9");

        assertThat(ids()).containsExactly("other-version");
    }

    @Test
    void misspeltOptions() {
        properties.put("fine.consol", "all");
        options.put("fine.slow", "soon");
        options.put("fine.width", "100");

        assertThat(doctor().findings())
                .extracting(Finding::what)
                .satisfiesExactly(
                        what -> assertThat(what)
                                .startsWith("There is no option \"fine.consol\"; did you mean \"fine.console\"?"),
                        what -> assertThat(what).startsWith("The option \"fine.slow\" cannot be \"soon\""));
    }

    @Test
    void classesThatStayInOnePiece() {
        testClasses = new Facts.TestClasses(12, List.of("demo.A", "demo.B"), List.of());
        assertThat(ids()).as("a few are as it should be").isEmpty();

        testClasses = new Facts.TestClasses(12, List.of("demo.A", "demo.B"), List.of("demo.A", "demo.C"));
        assertThat(doctor().findings())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .startsWith("3 of 12 test classes stay in one piece, 2 because of @TestMethodOrder, 2 because of"
                        + " @TestInstance(PER_CLASS): demo.A, demo.B, demo.C.");
    }

    @Test
    void aClassPathThatIsNotKnownIsSaid() {
        assertThat(withoutRunners(Optional.empty()))
                .containsExactly("fine: app: no problems found (no tests are run here;"
                        + " the test class path cannot be resolved)");
    }

    @Test
    void aSurefireThatIgnoresTheProviderSaysNothingItself() {
        surefire = "2.22.2";
        assertThat(doctor().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what())
                        .isEqualTo(
                                "maven-surefire-plugin 2.22.2 is older than 3.0.0, the oldest that surefire-fine works"
                                        + " with. It ignores the provider without a word."));

        surefire = "3.0.0-M5";
        assertThat(doctor().findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.what()).endsWith("works with. The provider refuses to run there."));
    }

    @Test
    void insteadOfASuiteFileItsClassesAreNamed() {
        settings.put("suiteXmlFiles", "testng.xml, other.xml");
        suite = List.of("demo.ATest", "demo.sub.BTest");

        Finding finding = doctor().findings().get(0);

        assertThat(finding.id()).isEqualTo("suite-xml-files");
        assertThat(finding.what()).startsWith("maven-surefire-plugin has suiteXmlFiles (testng.xml, other.xml): ");
        assertThat(finding.fix())
                .containsExactly(
                        "<includes>",
                        "  <include>demo/ATest.java</include>",
                        "  <include>demo/sub/BTest.java</include>",
                        "</includes>");
    }

    @Test
    void forksThatCompileMostOfTheTimeCanDoWithout() {
        runs = JvmRecord.NOTHING.with(JvmFlags.DEFAULT, new Figures(9_000, 12_340, 6_000, 2), 38);
        settings.put("argLine", "-Xmx1g");

        Finding finding = doctor().findings().get(0);

        assertThat(finding.id()).isEqualTo("jvm-flags");
        assertThat(finding.what()).startsWith("In the last run, compiling took 6.0 of 12.3 s");
        assertThat(finding.fix()).containsExactly("<argLine>-Xmx1g -XX:TieredStopAtLevel=1</argLine>");
    }

    @Test
    void whereTheUserOrTheExtensionHasChosenFlagsThereIsNothingToAdvise() {
        runs = JvmRecord.NOTHING.with(JvmFlags.DEFAULT, new Figures(9_000, 12_340, 6_000, 2), 38);
        settings.put("argLine", "-XX:TieredStopAtLevel=1");
        assertThat(ids()).isEmpty();

        settings.remove("argLine");
        runs = runs.with(JvmFlags.LEAN, new Figures(8_000, 8_000, 1_000, 2), 38);
        assertThat(ids()).isEmpty();
    }

    @Test
    void classesThatForksCouldShareAreNamedWithWhatThatSaves() {
        wholeClasses = twoOfThree();
        testClasses = new Facts.TestClasses(12, List.of("demo.B"), List.of());

        Finding finding = doctor().findings().get(0);

        assertThat(finding.id()).isEqualTo("shareable-classes");
        assertThat(finding.fix()).containsExactly("<fine.apart>demo.A,demo.B</fine.apart>");
        Golden.assertSame("doctor-whole-100", doctor(), new Page(100, Signs.UNICODE));
    }

    @Test
    void theLineToPasteKeepsWhatIsApartAlready() {
        wholeClasses = twoOfThree();

        options.put("fine.apart", "demo.X*, demo.Y");
        assertThat(doctor().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.where()).endsWith(" in the properties of the project:");
            assertThat(finding.fix()).containsExactly("<fine.apart>demo.X*,demo.Y,demo.A,demo.B</fine.apart>");
        });
        properties.put("fine.apart", "demo.Z");
        assertThat(doctor().findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.fix()).containsExactly("<fine.apart>demo.Z,demo.A,demo.B</fine.apart>"));
    }

    @Test
    void nothingIsSaidOfClassesInOnePieceIfThatWouldSaveLittleOrIsAlreadyDone() {
        wholeClasses = new WholeClasses(twoOfThree().classes(), List.of(), 4, 121_000_000, 120_000_000);
        assertThat(ids()).isEmpty();

        wholeClasses = twoOfThree();
        properties.put("fine.apart", "A");
        assertThat(ids()).isEmpty();
    }

    private static WholeClasses twoOfThree() {
        return new WholeClasses(
                List.of(
                        new WholeClass("demo.A", "testng", 94_000_000),
                        new WholeClass("demo.B", "junit-jupiter", 60_500_000),
                        new WholeClass("demo.C", "junit-vintage", 900_000)),
                List.of("demo.A", "demo.B"),
                4,
                121_000_000,
                48_000_000);
    }

    @Test
    void aModuleThatRunsNoTestsIsSaid() {
        assertThat(withoutRunners(Optional.of(Map.of())))
                .containsExactly("fine: app: no problems found (no tests are run here)");
    }

    private List<String> withoutRunners(Optional<Map<String, String>> versions) {
        Facts facts = new Facts(
                "app",
                "1.0",
                List.of(),
                Map.of(),
                versions,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                testClasses);
        return DoctorAnswer.of(facts).lines(new Page(160, Signs.UNICODE));
    }

    private List<String> ids() {
        return doctor().findings().stream().map(Finding::id).toList();
    }

    private DoctorAnswer doctor() {
        RunnerSetup runner = new RunnerSetup(Runner.SUREFIRE, surefire, dependencies, settings, properties, Map.of());
        return DoctorAnswer.of(new Facts(
                "app",
                "1.0",
                List.of(runner),
                Map.of(Runner.SUREFIRE, java),
                Optional.of(classPath),
                junitParameters,
                options,
                Map.of(Runner.SUREFIRE, runs),
                Map.of(Runner.SUREFIRE, wholeClasses),
                Map.of(Runner.SUREFIRE, suite),
                testClasses));
    }
}
