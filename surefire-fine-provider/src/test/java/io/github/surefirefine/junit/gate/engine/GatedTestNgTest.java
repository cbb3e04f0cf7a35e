package io.github.surefirefine.junit.gate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.junit.gate.LeaseGate;
import io.github.surefirefine.model.lease.Invocations;
import io.github.surefirefine.model.lease.InvocationsSoFar;
import io.github.surefirefine.model.lease.Lease;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.testng.TestNG;
import org.testng.annotations.AfterClass;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;
import org.testng.xml.XmlClass;
import org.testng.xml.XmlInclude;
import org.testng.xml.XmlSuite;
import org.testng.xml.XmlTest;

/** TestNG itself asks the gate, through the listener that it finds as a service. */
class GatedTestNgTest {

    private static final String CLASS = GatedEngine.TESTNG + "/[class:" + Three.class.getName() + "]";

    private static final List<String> HEARD = new ArrayList<>();

    private static Runnable whileOneRuns = () -> {};

    private final EngineDescriptor root = new EngineDescriptor(UniqueId.parse(GatedEngine.TESTNG), "TestNG");
    private final LeaseGate gate = gate("one", "three", "two");

    @BeforeEach
    void find() {
        HEARD.clear();
        whileOneRuns = () -> {};
        TestDescriptor testClass = new Found(CLASS, ClassSource.from(Three.class));
        root.addChild(testClass);
        for (String method : List.of("one", "three", "two")) {
            testClass.addChild(new Found(id(method), MethodSource.from(Three.class.getName(), method)));
        }
    }

    @org.junit.jupiter.api.Test
    void everythingRunsIfNobodyWantsAnything() {
        new GatedTestNg(root).putBehind(gate);

        run();

        assertThat(HEARD)
                .containsExactly(
                        "begin", "before", "one", "after", "before", "three", "after", "before", "two", "after", "end");
    }

    @org.junit.jupiter.api.Test
    void nothingIsCalledForWhatWasGivenUpMeanwhile() {
        new GatedTestNg(root).putBehind(gate);
        whileOneRuns = () -> assertThat(gate.giveUp(List.of(0, 1))).containsExactly(1);

        run();

        assertThat(HEARD).containsExactly("begin", "before", "one", "after", "before", "two", "after", "end");
    }

    @org.junit.jupiter.api.Test
    void theFixturesOfTheClassRunAlthoughTheRestWasGivenUp() {
        new GatedTestNg(root).putBehind(gate);
        whileOneRuns = () -> assertThat(gate.giveUp(List.of(0, 1, 2))).containsExactlyInAnyOrder(1, 2);

        run();

        assertThat(HEARD).containsExactly("begin", "before", "one", "after", "end");
    }

    @org.junit.jupiter.api.Test
    void oneUnitOfAClassIsNeverGivenUp() {
        new GatedTestNg(root).putBehind(gate);

        assertThat(gate.giveUp(List.of(0, 1, 2))).containsExactlyInAnyOrder(1, 2);
    }

    @org.junit.jupiter.api.Test
    void whatIsPassedOverIsRemoved() {
        TestUnit other = new TestUnit(0, 0, 0, GatedEngine.TESTNG + "/[class:Other]", 1);
        Lease lease = new Lease(1, List.of(other));

        new GatedTestNg(root)
                .putBehind(new LeaseGate(
                        lease, (unit, next) -> Invocations.NONE, wanted -> {}, InvocationsSoFar.NONE, Set.of(CLASS)));

        assertThat(root.getChildren()).isEmpty();
    }

    private static void run() {
        XmlSuite suite = new XmlSuite();
        XmlTest test = new XmlTest(suite);
        XmlClass testClass = new XmlClass(Three.class);
        List<XmlInclude> methods = new ArrayList<>();
        for (String method : List.of("one", "three", "two")) {
            methods.add(new XmlInclude(method));
        }
        testClass.setIncludedMethods(methods);
        test.setXmlClasses(new ArrayList<>(List.of(testClass)));
        TestNG testNg = new TestNG(false);
        testNg.setVerbose(0);
        testNg.setXmlSuites(List.of(suite));
        testNg.run();
    }

    private static LeaseGate gate(String... methods) {
        List<TestUnit> units = new ArrayList<>();
        for (String method : methods) {
            units.add(new TestUnit(units.size(), 0, 0, id(method), 1));
        }
        return new LeaseGate(
                new Lease(1, units), (unit, next) -> Invocations.NONE, wanted -> {}, InvocationsSoFar.NONE, Set.of());
    }

    private static String id(String method) {
        return CLASS + "/[method:" + method + "()]";
    }

    private static final class Found extends AbstractTestDescriptor {

        Found(String id, org.junit.platform.engine.TestSource source) {
            super(UniqueId.parse(id), id, source);
        }

        @Override
        public Type getType() {
            return getChildren().isEmpty() ? Type.TEST : Type.CONTAINER;
        }
    }

    public static class Three {

        @BeforeClass
        public void begin() {
            HEARD.add("begin");
        }

        @BeforeMethod
        public void before() {
            HEARD.add("before");
        }

        @Test
        public void one() {
            HEARD.add("one");
            whileOneRuns.run();
        }

        @Test
        public void three() {
            HEARD.add("three");
        }

        @Test
        public void two() {
            HEARD.add("two");
        }

        @AfterMethod
        public void after() {
            HEARD.add("after");
        }

        @AfterClass
        public void end() {
            HEARD.add("end");
        }
    }
}
