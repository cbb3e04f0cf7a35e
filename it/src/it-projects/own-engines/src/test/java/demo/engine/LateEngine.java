package demo.engine;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** Announces classes and checks only while it runs them. */
public final class LateEngine implements TestEngine {

    private static final class Root extends EngineDescriptor {

        private final List<Class<?>> types = new ArrayList<>();

        Root(UniqueId id) {
            super(id, "Late checks");
        }

        @Override
        public boolean mayRegisterTests() {
            return !types.isEmpty();
        }
    }

    @Override
    public String getId() {
        return "late";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        Root root = new Root(id);
        request.getSelectorsByType(ClassSelector.class).stream()
                .map(ClassSelector::getJavaClass)
                .filter(LateChecks.class::isAssignableFrom)
                .forEach(root.types::add);
        return root;
    }

    @Override
    public void execute(ExecutionRequest request) {
        EngineExecutionListener listener = request.getEngineExecutionListener();
        Root root = (Root) request.getRootTestDescriptor();
        listener.executionStarted(root);
        for (Class<?> type : root.types) {
            Node node = new Node(root, type).withChecks();
            root.addChild(node);
            listener.dynamicTestRegistered(node);
            node.getChildren().forEach(listener::dynamicTestRegistered);
            node.run(listener);
        }
        listener.executionFinished(root, TestExecutionResult.successful());
    }
}
