package io.github.surefirefine.odd.jvm;

import io.github.surefirefine.odd.script.OddScript.Engine;
import io.github.surefirefine.odd.script.OddScript.Kind;
import io.github.surefirefine.odd.script.OddScript.Node;
import io.github.surefirefine.odd.script.OddScript.Result;
import io.github.surefirefine.odd.script.Oddity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.opentest4j.TestAbortedException;

/** Does what the script says. */
public abstract class OddEngine implements TestEngine {

    private final String id;
    private final AtomicInteger asked = new AtomicInteger();

    private OddEngine(String id) {
        this.id = id;
    }

    /** One engine. */
    public static final class Odd extends OddEngine {

        /** Called by JUnit. */
        public Odd() {
            super("odd");
        }
    }

    /** Another one, which can know the same classes. */
    public static final class Odder extends OddEngine {

        /** Called by JUnit. */
        public Odder() {
            super("odder");
        }
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId rootId) {
        OddJvm.awaitStart();
        Engine script = OddJvm.engine(id);
        Root root = new Root(rootId, script);
        if (script == null) {
            return root;
        }
        if (script.is(Oddity.PRINTS_IN_DISCOVERY)) {
            OddJvm.println("discovering");
        }
        if (script.is(Oddity.HAS_AN_ISSUE)) {
            Issues.tell(request, rootId, "WARNING");
        }
        if (script.is(Oddity.HAS_A_CRITICAL_ISSUE)) {
            Issues.tell(request, rootId, "ERROR");
        }
        if (script.is(Oddity.DISCOVER_THROWS)) {
            throw new IllegalStateException("cannot discover");
        }
        if (script.is(Oddity.DISCOVER_CANNOT_LINK)) {
            throw new NoClassDefFoundError("no/such/Type");
        }
        if (script.is(Oddity.DISCOVER_OVERFLOWS)) {
            throw new StackOverflowError("too deep");
        }
        if (script.is(Oddity.DISCOVER_ANSWERS_NULL)) {
            return null;
        }
        int seen = asked.incrementAndGet();
        for (ClassSelector selector : request.getSelectorsByType(ClassSelector.class)) {
            for (Node node : script.nodes()) {
                if (script.is(Oddity.FINDS_MORE) || node.className().equals(selector.getClassName())) {
                    root.found(node, seen);
                }
            }
        }
        for (UniqueIdSelector selector : request.getSelectorsByType(UniqueIdSelector.class)) {
            if (selector.getUniqueId().hasPrefix(rootId)) {
                root.resolve(selector.getUniqueId(), seen);
            }
        }
        return root;
    }

    @Override
    public void execute(ExecutionRequest request) {
        Root root = (Root) request.getRootTestDescriptor();
        if (root.script != null) {
            new Execution(root, request.getEngineExecutionListener()).run();
        } else {
            request.getEngineExecutionListener().executionStarted(root);
            request.getEngineExecutionListener().executionFinished(root, TestExecutionResult.successful());
        }
    }

    /** The root of what one request has found. */
    private static final class Root extends EngineDescriptor {

        private final Engine script;

        /** What is to be run, whether it is in the plan or not, with the nodes of it that were asked for. */
        private final Map<Node, List<Node>> chosen = new LinkedHashMap<>();

        private int seen;

        Root(UniqueId rootId, Engine script) {
            super(rootId, "engine " + rootId.getLastSegment().getValue());
            this.script = script;
        }

        @Override
        public Optional<TestSource> getSource() {
            return script != null && script.is(Oddity.ROOT_IS_CLASS)
                    ? Optional.of(ClassSource.from(OddEngine.class))
                    : Optional.empty();
        }

        @Override
        public boolean mayRegisterTests() {
            return !chosen.isEmpty()
                    && (script.is(Oddity.REGISTERS_ALL_LATE)
                            || chosen.keySet().stream().anyMatch(Node::isAnnounced));
        }

        boolean registersAll() {
            return script.is(Oddity.REGISTERS_ALL_LATE) || script.is(Oddity.REGISTERS_ALL_SILENTLY);
        }

        void found(Node node, int nowSeen) {
            seen = nowSeen;
            if (chosen.putIfAbsent(node, new ArrayList<>(node.children())) == null && !registersAll()) {
                addTree(this, node, node.children());
            }
        }

        private void addTree(TestDescriptor parent, Node node, List<Node> children) {
            if (!node.isLate()) {
                OddDescriptor descriptor = new OddDescriptor(parent.getUniqueId(), node, seen);
                parent.addChild(descriptor);
                if (node.kind() != Kind.TEST) {
                    children.forEach(each -> addTree(descriptor, each, each.children()));
                }
            }
        }

        void resolve(UniqueId id, int nowSeen) {
            if (script.is(Oddity.REFUSES_IDS)) {
                throw new IllegalArgumentException("unique ids are not supported");
            }
            if (script.is(Oddity.IGNORES_IDS)) {
                return;
            }
            if (id.getSegments().size() < 2) {
                script.nodes().forEach(each -> found(each, nowSeen));
                return;
            }
            String top = id.getSegments().get(1).getValue();
            for (Node node : script.nodes()) {
                if (node.segment().equals(top)) {
                    resolveIn(node, id, nowSeen);
                }
            }
        }

        /** Of a class, what was asked for: as odd engines have no fixtures, a part of a class is some of its children. */
        private void resolveIn(Node node, UniqueId id, int nowSeen) {
            seen = nowSeen;
            List<Node> children = node.children();
            if (id.getSegments().size() > 2 && !script.is(Oddity.WIDENS_IDS)) {
                String wanted = id.getSegments().get(2).getValue();
                children = script.is(Oddity.CONFUSES_IDS)
                        ? children.subList(0, Math.min(1, children.size()))
                        : children.stream()
                                .filter(each -> each.segment().equals(wanted))
                                .toList();
            }
            List<Node> added = new ArrayList<>(children);
            List<Node> before = chosen.putIfAbsent(node, new ArrayList<>(children));
            if (before != null) {
                added.removeAll(before);
                before.addAll(added);
            }
            if (registersAll()) {
                return;
            }
            if (before == null) {
                addTree(this, node, children);
            } else {
                OddDescriptor.find(List.copyOf(getChildren()), node)
                        .ifPresent(parent -> added.forEach(each -> addTree(parent, each, each.children())));
            }
        }
    }

    /** One execution. */
    private static final class Execution {

        private static final Node UNKNOWN =
                new Node(Kind.CONTAINER, "unknown", "none", Result.PASSES, Set.of(), List.of());

        private final Root root;
        private final Engine script;
        private final EngineExecutionListener listener;

        Execution(Root root, EngineExecutionListener listener) {
            this.root = root;
            this.script = root.script;
            this.listener = listener;
        }

        void run() {
            throwIf(Oddity.EXECUTE_THROWS_AT_ONCE);
            if (script.is(Oddity.EXECUTE_CANNOT_LINK)) {
                throw new NoClassDefFoundError("no/such/Type");
            }
            if (script.is(Oddity.ROOT_SKIPPED)) {
                listener.executionSkipped(root, "not today");
                return;
            }
            if (!script.is(Oddity.ROOT_NOT_STARTED)) {
                listener.executionStarted(root);
            }
            runClasses();
            if (script.is(Oddity.EXECUTE_RUNS_OUT_OF_MEMORY)) {
                throw new OutOfMemoryError("made up");
            }
            if (!script.is(Oddity.ROOT_NOT_FINISHED)) {
                listener.executionFinished(root, result());
            }
            throwIf(Oddity.EXECUTE_THROWS_AT_END);
        }

        private TestExecutionResult result() {
            if (script.is(Oddity.ROOT_FAILS)) {
                return TestExecutionResult.failed(new IllegalStateException("engine broken"));
            }
            if (script.is(Oddity.ROOT_FAILS_BY_ASSERTION)) {
                return TestExecutionResult.failed(new AssertionError("engine wrong"));
            }
            return script.is(Oddity.ROOT_ABORTS)
                    ? TestExecutionResult.aborted(new TestAbortedException("engine gives up"))
                    : TestExecutionResult.successful();
        }

        private void throwIf(Oddity oddity) {
            if (script.is(oddity)) {
                throw new IllegalStateException("engine throws");
            }
        }

        private void runClasses() {
            if (script.is(Oddity.RUNS_ON_THREADS)) {
                List<Runnable> all = new ArrayList<>();
                root.chosen.forEach((node, children) -> all.add(() -> run(root, node, children)));
                runAtOnce(all);
                return;
            }
            root.chosen.forEach((node, children) -> {
                printIf(script.is(Oddity.PRINTS_AROUND_CLASSES), "before class " + node.segment());
                run(root, node, children);
                printIf(script.is(Oddity.PRINTS_AROUND_CLASSES), "after class " + node.segment());
                throwIf(Oddity.EXECUTE_THROWS_AFTER_A_CLASS);
            });
        }

        private static void runAtOnce(List<Runnable> tasks) {
            List<Thread> threads = tasks.stream()
                    .map(task -> {
                        Thread thread = new Thread(task, "odd");
                        thread.setUncaughtExceptionHandler((died, thrown) -> {});
                        thread.start();
                        return thread;
                    })
                    .toList();
            threads.forEach(Execution::join);
        }

        private static void printIf(boolean prints, String line) {
            if (prints) {
                OddJvm.println(line);
            }
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void run(TestDescriptor parent, Node node, List<Node> children) {
            Optional<OddDescriptor> descriptor = descriptor(parent, node);
            if (descriptor.isEmpty() || node.is(Oddity.PASSED_OVER)) {
                return;
            }
            if (node.is(Oddity.SKIPPED)) {
                listener.executionSkipped(descriptor.get(), "skipped");
                return;
            }
            runOnce(descriptor.get(), node, children);
            if (node.is(Oddity.RUN_TWICE)) {
                runOnce(descriptor.get(), node, children);
            }
        }

        /** Empty where JUnit has taken it out of the plan. */
        private Optional<OddDescriptor> descriptor(TestDescriptor parent, Node node) {
            Optional<OddDescriptor> planned = OddDescriptor.find(List.copyOf(parent.getChildren()), node);
            boolean comesLate = node.isLate()
                    || root.registersAll()
                    || (parent instanceof OddDescriptor grown && grown.node().is(Oddity.GROWS));
            if (planned.isPresent() || !comesLate || node.is(Oddity.PASSED_OVER)) {
                return planned;
            }
            OddDescriptor late = new OddDescriptor(parent.getUniqueId(), node, root.seen);
            if (node.is(Oddity.UNKNOWN_PARENT)) {
                late.setParent(new OddDescriptor(root.getUniqueId(), UNKNOWN, 0));
            } else {
                parent.addChild(late);
            }
            if (!node.is(Oddity.UNREGISTERED)) {
                listener.dynamicTestRegistered(late);
            }
            return Optional.of(late);
        }

        private void runOnce(OddDescriptor descriptor, Node node, List<Node> children) {
            if (!node.is(Oddity.NOT_STARTED)) {
                listener.executionStarted(descriptor);
            }
            if (node.is(Oddity.STARTED_TWICE)) {
                listener.executionStarted(descriptor);
            }
            if (node.is(Oddity.SKIPPED_AFTER_START)) {
                listener.executionSkipped(descriptor, "skipped after all");
                return;
            }
            if (!node.is(Oddity.FAILS_AT_ONCE) && !node.is(Oddity.ABORTS_AT_ONCE)) {
                printIf(node.is(Oddity.PRINTS), "begin of " + node.segment());
                runChildren(descriptor, children);
                printIf(node.is(Oddity.PRINTS), "end of " + node.segment());
            }
            if (node.is(Oddity.PUBLISHES)) {
                listener.reportingEntryPublished(descriptor, ReportEntry.from("key", "value"));
            }
            if (!node.is(Oddity.NOT_FINISHED)) {
                TestExecutionResult result = node.is(Oddity.FINISHED_WITH_NULL) ? null : result(descriptor, node);
                listener.executionFinished(descriptor, result);
                if (node.is(Oddity.FINISHED_TWICE)) {
                    listener.executionFinished(descriptor, result);
                }
            }
        }

        private void runChildren(OddDescriptor parent, List<Node> children) {
            List<Runnable> all = children.stream()
                    .<Runnable>map(each -> () -> run(parent, each, each.children()))
                    .toList();
            if (script.is(Oddity.RUNS_TESTS_ON_THREADS)) {
                runAtOnce(all);
            } else {
                all.forEach(Runnable::run);
            }
        }

        private static TestExecutionResult result(OddDescriptor descriptor, Node node) {
            if (node.is(Oddity.FLAKY)) {
                return OddJvm.isFirstTry(descriptor.getUniqueId().toString())
                        ? TestExecutionResult.failed(new AssertionError("not yet " + node.segment()))
                        : TestExecutionResult.successful();
            }
            if (node.is(Oddity.FAILS) || node.is(Oddity.FAILS_AT_ONCE) || node.result() == Result.BREAKS) {
                return TestExecutionResult.failed(new IllegalStateException("broken " + node.segment()));
            }
            if (node.is(Oddity.FAILS_BY_ASSERTION) || node.result() == Result.FAILS) {
                return TestExecutionResult.failed(new AssertionError("wrong " + node.segment()));
            }
            if (node.is(Oddity.ABORTS) || node.is(Oddity.ABORTS_AT_ONCE) || node.result() == Result.ABORTS) {
                return TestExecutionResult.aborted(new TestAbortedException("given up " + node.segment()));
            }
            return TestExecutionResult.successful();
        }
    }
}
