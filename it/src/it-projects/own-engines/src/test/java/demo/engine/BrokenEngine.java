package demo.engine;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** Runs all checks and fails after them, like an engine that cannot close what it has opened. */
public final class BrokenEngine implements TestEngine {

    @Override
    public String getId() {
        return "broken";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor root = new EngineDescriptor(id, "Broken checks");
        request.getSelectorsByType(ClassSelector.class).stream()
                .map(ClassSelector::getJavaClass)
                .filter(BrokenChecks.class::isAssignableFrom)
                .forEach(type -> root.addChild(new Node(root, type).withChecks()));
        return root;
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor root = request.getRootTestDescriptor();
        request.getEngineExecutionListener().executionStarted(root);
        root.getChildren().forEach(child -> ((Node) child).run(request.getEngineExecutionListener()));
        if (!root.getChildren().isEmpty()) {
            throw new IllegalStateException("cannot close");
        }
        request.getEngineExecutionListener()
                .executionFinished(root, org.junit.platform.engine.TestExecutionResult.successful());
    }
}
