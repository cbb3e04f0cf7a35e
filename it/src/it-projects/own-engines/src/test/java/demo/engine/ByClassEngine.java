package demo.engine;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** Knows no unique ids, as several published engines do not. */
public final class ByClassEngine implements TestEngine {

    @Override
    public String getId() {
        return "by-class";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor root = new EngineDescriptor(id, "Checks by class");
        for (ClassSelector selector : request.getSelectorsByType(ClassSelector.class)) {
            Class<?> type = selector.getJavaClass();
            boolean isOwn = !LateChecks.class.isAssignableFrom(type) && !BrokenChecks.class.isAssignableFrom(type);
            if (Checks.class.isAssignableFrom(type) && isOwn) {
                root.addChild(new Node(root, type).withChecks());
            }
        }
        return root;
    }

    @Override
    public void execute(ExecutionRequest request) {
        EngineExecutionListener listener = request.getEngineExecutionListener();
        TestDescriptor root = request.getRootTestDescriptor();
        listener.executionStarted(root);
        root.getChildren().forEach(child -> ((Node) child).run(listener));
        listener.executionFinished(root, TestExecutionResult.successful());
    }
}
