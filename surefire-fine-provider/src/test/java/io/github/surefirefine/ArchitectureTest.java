package io.github.surefirefine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import io.github.surefirefine.dispatch.Dispatcher;
import io.github.surefirefine.dispatch.exchange.Action;
import io.github.surefirefine.dispatch.exchange.Event;
import io.github.surefirefine.dispatch.present.ReportSender;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.schedule.Decision;
import io.github.surefirefine.wire.ToConductor;
import io.github.surefirefine.wire.ToFork;
import java.io.ObjectInput;
import java.io.ObjectInputFilter;
import java.net.Socket;
import java.nio.channels.NetworkChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may depend on what. A new package needs a line here. */
class ArchitectureTest {

    private static final String ROOT = "io.github.surefirefine";

    private static final List<String> PURE = List.of(
            "model",
            "options",
            "script",
            "schedule",
            "report",
            "console",
            "history",
            "quarantine",
            "shard",
            "detective",
            "dispatch",
            "trace",
            "figures",
            "ci",
            "openreport",
            "trouble");

    /** Each package with those that it may know. */
    private static final Map<String, List<String>> MAY_KNOW = new LinkedHashMap<>();

    static {
        MAY_KNOW.put("trouble", List.of());
        MAY_KNOW.put("figures", List.of());
        MAY_KNOW.put("model.plan", List.of());
        MAY_KNOW.put("model.fork", List.of());
        MAY_KNOW.put("model.result", List.of("model.plan"));
        MAY_KNOW.put("model.lease", List.of("model.plan", "model.result"));
        MAY_KNOW.put("options.jvm", List.of());
        MAY_KNOW.put("options", List.of("model.plan", "trouble", "options.jvm"));
        MAY_KNOW.put("script", List.of("model.plan", "trouble"));
        MAY_KNOW.put("schedule.estimate", List.of("model.plan"));
        MAY_KNOW.put("schedule.plan", List.of("model.plan", "model.fork", "schedule.estimate"));
        MAY_KNOW.put("schedule.sharing", List.of("schedule.plan"));
        MAY_KNOW.put("schedule.lock", List.of("model.plan", "model.fork", "schedule.estimate", "schedule.plan"));
        MAY_KNOW.put(
                "schedule.queue",
                List.of(
                        "model.plan",
                        "model.fork",
                        "schedule.estimate",
                        "schedule.plan",
                        "schedule.sharing",
                        "schedule.lock"));
        MAY_KNOW.put("schedule.grant", List.of("model.plan", "model.fork", "model.lease"));
        MAY_KNOW.put(
                "schedule.invocations",
                List.of(
                        "model.plan",
                        "model.fork",
                        "model.lease",
                        "schedule.estimate",
                        "schedule.plan",
                        "schedule.grant"));
        MAY_KNOW.put(
                "schedule.steal",
                List.of("model.plan", "model.lease", "schedule.estimate", "schedule.plan", "schedule.grant"));
        MAY_KNOW.put(
                "schedule.forkcount",
                List.of(
                        "figures",
                        "model.plan",
                        "model.lease",
                        "schedule.estimate",
                        "schedule.plan",
                        "schedule.grant"));
        MAY_KNOW.put(
                "schedule",
                List.of(
                        "model.plan",
                        "model.fork",
                        "model.lease",
                        "script",
                        "schedule.estimate",
                        "schedule.plan",
                        "schedule.sharing",
                        "schedule.lock",
                        "schedule.queue",
                        "schedule.grant",
                        "schedule.invocations",
                        "schedule.steal",
                        "schedule.forkcount"));
        MAY_KNOW.put("history.jvm", List.of());
        MAY_KNOW.put("history", List.of("model.plan", "schedule.estimate", "schedule.forkcount"));
        MAY_KNOW.put("quarantine", List.of("history", "trouble"));
        MAY_KNOW.put("shard", List.of("model.plan", "schedule.estimate", "history"));
        MAY_KNOW.put("queue", List.of("model.plan", "history"));
        MAY_KNOW.put("queue.remote", List.of("queue", "options", "trouble"));
        MAY_KNOW.put("queue.redis", List.of("queue", "queue.remote"));
        MAY_KNOW.put(
                "store",
                List.of(
                        "model.plan",
                        "history",
                        "history.jvm",
                        "options",
                        "options.jvm",
                        "quarantine",
                        "schedule.forkcount",
                        "script",
                        "trouble"));
        MAY_KNOW.put("report", List.of("model.plan", "model.fork", "model.result"));
        MAY_KNOW.put(
                "console",
                List.of(
                        "model.plan",
                        "model.fork",
                        "model.result",
                        "options",
                        "figures",
                        "schedule.forkcount",
                        "trouble"));
        MAY_KNOW.put("wire", List.of("model.plan", "model.fork", "model.result", "model.lease", "console"));
        MAY_KNOW.put("detective", List.of());
        MAY_KNOW.put("ci", List.of("model.result", "console", "options", "figures"));
        MAY_KNOW.put("openreport", List.of("model.result", "console"));
        MAY_KNOW.put(
                "dispatch.exchange",
                List.of(
                        "queue",
                        "quarantine",
                        "history",
                        "schedule.forkcount",
                        "model.fork",
                        "model.result",
                        "options",
                        "script",
                        "schedule.estimate",
                        "schedule.sharing",
                        "shard",
                        "console",
                        "wire",
                        "figures",
                        "console",
                        "history"));
        MAY_KNOW.put(
                "dispatch.forks", List.of("model.fork", "model.result", "model.lease", "trouble", "dispatch.exchange"));
        MAY_KNOW.put(
                "dispatch.present",
                List.of(
                        "model.plan",
                        "model.fork",
                        "model.result",
                        "report",
                        "console",
                        "wire",
                        "dispatch.exchange",
                        "dispatch.forks"));
        MAY_KNOW.put(
                "dispatch.run",
                List.of(
                        "figures",
                        "model.plan",
                        "model.fork",
                        "model.result",
                        "model.lease",
                        "options",
                        "script",
                        "schedule",
                        "schedule.estimate",
                        "schedule.sharing",
                        "schedule.invocations",
                        "report",
                        "history",
                        "quarantine",
                        "wire",
                        "trouble",
                        "dispatch.exchange",
                        "dispatch.forks",
                        "dispatch.present"));
        MAY_KNOW.put(
                "dispatch.recorder",
                List.of(
                        "model.plan",
                        "model.fork",
                        "model.result",
                        "model.lease",
                        "schedule",
                        "schedule.invocations",
                        "report",
                        "history",
                        "console",
                        "shard",
                        "wire",
                        "dispatch.exchange",
                        "dispatch.forks",
                        "dispatch.present",
                        "dispatch.run"));
        MAY_KNOW.put(
                "dispatch.course",
                List.of(
                        "model.plan",
                        "model.fork",
                        "script",
                        "schedule",
                        "console",
                        "trouble",
                        "dispatch.exchange",
                        "dispatch.forks",
                        "dispatch.present",
                        "dispatch.run"));
        MAY_KNOW.put(
                "dispatch.assign",
                List.of(
                        "model.plan",
                        "model.fork",
                        "model.lease",
                        "schedule",
                        "schedule.invocations",
                        "wire",
                        "dispatch.exchange",
                        "dispatch.forks",
                        "dispatch.present",
                        "dispatch.run",
                        "dispatch.course"));
        MAY_KNOW.put(
                "dispatch.reproduction",
                List.of(
                        "model.plan",
                        "model.fork",
                        "model.result",
                        "model.lease",
                        "script",
                        "schedule",
                        "schedule.estimate",
                        "console",
                        "detective",
                        "shard",
                        "wire",
                        "trouble",
                        "dispatch.exchange",
                        "dispatch.forks",
                        "dispatch.present",
                        "dispatch.run",
                        "dispatch.recorder"));
        MAY_KNOW.put(
                "dispatch.queue",
                List.of(
                        "report",
                        "model.plan",
                        "model.fork",
                        "model.result",
                        "options",
                        "schedule",
                        "schedule.estimate",
                        "console",
                        "queue",
                        "shard",
                        "wire",
                        "trouble",
                        "dispatch.exchange",
                        "dispatch.forks",
                        "dispatch.present",
                        "dispatch.run",
                        "dispatch.recorder"));
        MAY_KNOW.put("dispatch.advice", List.of("model.plan", "schedule", "dispatch.run"));
        MAY_KNOW.put(
                "dispatch",
                List.of(
                        "ci",
                        "queue",
                        "dispatch.queue",
                        "schedule.forkcount",
                        "figures",
                        "model.plan",
                        "model.fork",
                        "model.result",
                        "model.lease",
                        "options",
                        "schedule",
                        "report",
                        "console",
                        "history",
                        "wire",
                        "trouble",
                        "dispatch.exchange",
                        "dispatch.forks",
                        "dispatch.present",
                        "dispatch.run",
                        "dispatch.recorder",
                        "dispatch.course",
                        "dispatch.assign",
                        "dispatch.advice",
                        "dispatch.reproduction"));
        MAY_KNOW.put(
                "trace",
                List.of(
                        "queue",
                        "figures",
                        "model.plan",
                        "model.fork",
                        "model.result",
                        "model.lease",
                        "wire",
                        "dispatch.exchange"));
        MAY_KNOW.put("platform", List.of("model.plan", "model.result", "model.lease", "options", "trouble"));
        MAY_KNOW.put("junit.annotation", List.of());
        MAY_KNOW.put("junit.names", List.of("model.result", "platform", "junit.annotation"));
        MAY_KNOW.put("junit.gate", List.of("model.plan", "model.lease"));
        MAY_KNOW.put("junit.gate.runner", List.of("junit.gate"));
        MAY_KNOW.put("junit.gate.engine", List.of("junit.gate", "junit.gate.runner"));
        MAY_KNOW.put("junit.request", List.of("platform", "junit.annotation", "junit.gate.engine", "trouble"));
        MAY_KNOW.put(
                "junit.rules",
                List.of("model.plan", "options", "platform", "junit.annotation", "junit.gate.engine", "junit.request"));
        MAY_KNOW.put(
                "junit.discovery",
                List.of(
                        "model.plan",
                        "model.lease",
                        "platform",
                        "junit.gate.engine",
                        "junit.request",
                        "junit.rules",
                        "trouble"));
        MAY_KNOW.put(
                "junit.execution",
                List.of(
                        "model.plan",
                        "model.result",
                        "model.lease",
                        "options",
                        "platform",
                        "junit.gate",
                        "junit.names",
                        "junit.rules"));
        MAY_KNOW.put(
                "junit.lease",
                List.of(
                        "model.plan",
                        "model.lease",
                        "options",
                        "platform",
                        "junit.discovery",
                        "junit.execution",
                        "junit.gate",
                        "junit.gate.engine",
                        "junit.gate.runner",
                        "junit.names",
                        "junit.request",
                        "junit.rules"));
        MAY_KNOW.put(
                "junit",
                List.of(
                        "model.plan",
                        "model.lease",
                        "platform",
                        "junit.discovery",
                        "junit.gate.engine",
                        "junit.lease",
                        "junit.request"));
        MAY_KNOW.put("jupiter", List.of());
        MAY_KNOW.put("testng", List.of());
        MAY_KNOW.put("presenter", List.of("model.result", "console"));
        MAY_KNOW.put("conductor.thread", List.of());
        MAY_KNOW.put(
                "conductor.file",
                List.of(
                        "ci",
                        "console",
                        "openreport",
                        "queue",
                        "figures",
                        "model.plan",
                        "model.fork",
                        "model.result",
                        "options",
                        "dispatch.exchange",
                        "report",
                        "shard",
                        "store",
                        "trace",
                        "wire",
                        "trouble"));
        MAY_KNOW.put("conductor.terminal", List.of("console", "conductor.thread"));
        MAY_KNOW.put("conductor.process", List.of("model.fork", "history", "history.jvm", "conductor.thread", "wire"));
        MAY_KNOW.put(
                "conductor.server",
                List.of("model.fork", "dispatch.exchange", "conductor.process", "conductor.thread", "store", "wire"));
        MAY_KNOW.put(
                "conductor.queue",
                List.of(
                        "model.plan",
                        "options",
                        "queue",
                        "queue.remote",
                        "trouble",
                        "dispatch.exchange",
                        "dispatch.queue",
                        "conductor.thread"));
        MAY_KNOW.put(
                "conductor",
                List.of(
                        "ci",
                        "console",
                        "queue",
                        "conductor.queue",
                        "dispatch.queue",
                        "model.fork",
                        "model.result",
                        "options",
                        "script",
                        "console",
                        "dispatch",
                        "dispatch.exchange",
                        "history",
                        "store",
                        "conductor.file",
                        "conductor.process",
                        "conductor.server",
                        "conductor.terminal",
                        "conductor.thread",
                        "console",
                        "wire",
                        "trouble"));
        MAY_KNOW.put("fork.connection", List.of("model.fork", "model.result", "wire"));
        MAY_KNOW.put("fork.jvm", List.of("model.fork", "model.result", "wire"));
        MAY_KNOW.put("fork.leak", List.of("model.plan", "model.result", "model.lease", "fork.jvm"));
        MAY_KNOW.put("fork.output", List.of("model.plan", "model.result", "model.lease", "wire", "fork.connection"));
        MAY_KNOW.put(
                "fork.lease",
                List.of(
                        "model.plan",
                        "model.result",
                        "model.lease",
                        "platform",
                        "wire",
                        "trouble",
                        "fork.connection",
                        "fork.jvm",
                        "fork.leak",
                        "fork.output"));
        MAY_KNOW.put(
                "fork",
                List.of(
                        "model.fork",
                        "model.result",
                        "platform",
                        "presenter",
                        "wire",
                        "trouble",
                        "fork.connection",
                        "fork.jvm",
                        "fork.lease",
                        "fork.output"));
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new NothingCarried())
            .importUrl(FineProvider.class.getProtectionDomain().getCodeSource().getLocation());

    @TestFactory
    Stream<DynamicTest> everyPackageKnowsOnlyWhatItMay() {
        return MAY_KNOW.entrySet().stream()
                .map(entry -> check(
                        entry.getKey(),
                        noClasses()
                                .that()
                                .resideInAPackage(exactly(entry.getKey()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(othersThan(entry.getKey(), entry.getValue()))));
    }

    @Test
    void everyPackageHasItsLine() {
        assertThat(CLASSES)
                .extracting(javaClass -> javaClass.getPackageName())
                .filteredOn(name -> !name.equals(ROOT))
                .extracting(name -> name.substring(ROOT.length() + 1))
                .isSubsetOf(MAY_KNOW.keySet());
    }

    @Test
    void packagesDoNotGoRoundInACircle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> purePackagesHaveNoWorldAroundThem() {
        return PURE.stream()
                .map(name -> check(
                        name,
                        noClasses()
                                .that()
                                .resideInAPackage(packageOf(name))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "java.io..",
                                        "java.net..",
                                        "java.nio..",
                                        "java.util.concurrent..",
                                        "java.lang.reflect..",
                                        "org.apache.maven..",
                                        "org.junit..")
                                .orShould()
                                .dependOnClassesThat()
                                .areAssignableTo(Thread.class)
                                .orShould()
                                .callMethod(System.class, "nanoTime")
                                .orShould()
                                .callMethod(System.class, "currentTimeMillis")
                                .orShould()
                                .callMethod(System.class, "getProperty", String.class)));
    }

    /** What is recorded of an event marks what it concerns. Only the steps after that present and assign. */
    @Test
    void onlyThePipelinePresentsAndAssigns() {
        noClasses()
                .that()
                .resideOutsideOfPackage(exactly("dispatch.assign"))
                .and(not(assignableTo(Dispatcher.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(exactly("dispatch.assign"))
                .check(CLASSES);
        noClasses()
                .that(not(assignableTo(Dispatcher.class)).and(not(assignableTo(ReportSender.class))))
                .should()
                .dependOnClassesThat(assignableTo(ReportSender.class))
                .check(CLASSES);
    }

    @Test
    void theWireKnowsBytesAndAddressesButOpensNoSocket() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("wire"))
                .and()
                .doNotHaveSimpleName("Address")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(packageOf("wire"))
                .should()
                .dependOnClassesThat(assignableTo(NetworkChannel.class).or(assignableTo(Socket.class)))
                .check(CLASSES);
    }

    @Test
    void onlyTheAdapterLinksToJUnit() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("junit"), packageOf("jupiter"), packageOf("testng"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", "junit..", "org.testng..")
                .check(CLASSES);
    }

    @Test
    void onlyTheClientOfTheSharedQueueLinksToJedis() {
        noClasses()
                .that()
                .resideOutsideOfPackage(exactly("queue.redis"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("redis.clients..", "org.apache.commons.pool2..", "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void theGateDecidesWithoutJUnit() {
        noClasses()
                .that()
                .resideInAPackage(exactly("junit.gate"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(CLASSES);
    }

    @Test
    void nobodyRefersToTheAdapterByName() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("junit"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packageOf("junit"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("jupiter"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packageOf("jupiter"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("testng"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packageOf("testng"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("queue.redis"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packageOf("queue.redis"))
                .check(CLASSES);
    }

    /** The adapter too: the user's choice of methods is an object of Surefire's. */
    @Test
    void onlyTheRimLinksToSurefire() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT, packageOf("presenter"), packageOf("fork"), packageOf("platform"), packageOf("junit"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void nobodyPrintsPastSurefire() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                CLASSES.that(not(simpleName("UnpresentedFile")).and(not(simpleName("MavenConsole")))));
    }

    @Test
    void nobodyEndsTheJvm() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .check(CLASSES.that(not(simpleName("SecondSignal"))));
    }

    /** What others have written is read field by field; no class of their choice is made of it. */
    @Test
    void nobodyReadsObjects() {
        noClasses()
                .should()
                .dependOnClassesThat(assignableTo(ObjectInput.class))
                .orShould()
                .dependOnClassesThat(assignableTo(ObjectInputFilter.class))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.beans..", "java.rmi..", "javax.management..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> packages = CLASSES.stream()
                .map(javaClass -> javaClass.getPackageName())
                .distinct()
                .toList();

        assertThat(packages)
                .hasSize(MAY_KNOW.size() + 1)
                .allSatisfy(name -> assertThat(CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .as(name)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {ToFork.class, ToConductor.class, ReportEvent.class, Decision.class, Event.class, Action.class})
    void messagesDecisionsAndEventsAreSealedInterfacesOfRecords(Class<?> type) {
        assertThat(type.isSealed()).isTrue();
        assertThat(type.getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    private static DynamicTest check(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.check(CLASSES));
    }

    private static String exactly(String name) {
        return ROOT + "." + name;
    }

    private static String packageOf(String name) {
        return ROOT + "." + name + "..";
    }

    /** Our packages but for the given one and those that it may know; the root too. */
    private static String[] othersThan(String own, List<String> known) {
        return Stream.concat(
                        Stream.of(ROOT),
                        MAY_KNOW.keySet().stream()
                                .filter(name -> !name.equals(own) && !known.contains(name))
                                .map(ArchitectureTest::exactly))
                .toArray(String[]::new);
    }

    /** The launchers that our jar carries are not ours. */
    private static final class NothingCarried implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("META-INF/fine/");
        }
    }
}
