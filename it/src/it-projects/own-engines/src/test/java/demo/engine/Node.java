package demo.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.lang.reflect.Method;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** A class of checks, or one of them. */
final class Node extends AbstractTestDescriptor {

    private final Class<?> owner;
    private final Method check;

    Node(TestDescriptor parent, Class<?> owner) {
        super(parent.getUniqueId().append("checks", owner.getName()), owner.getSimpleName(), ClassSource.from(owner));
        this.owner = owner;
        this.check = null;
    }

    private Node(UniqueId id, Class<?> owner, Method check) {
        super(id, check.getName(), MethodSource.from(owner, check));
        this.owner = owner;
        this.check = check;
    }

    Node withChecks() {
        Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .filter(method -> method.getAnnotations().length == 0)
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> addChild(new Node(getUniqueId().append("check", method.getName()), owner, method)));
        return this;
    }

    void run(EngineExecutionListener listener) {
        listener.executionStarted(this);
        TestExecutionResult result = TestExecutionResult.successful();
        for (TestDescriptor child : getChildren()) {
            ((Node) child).run(listener);
        }
        if (check != null) {
            try {
                check.invoke(owner.getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                result = TestExecutionResult.failed(e.getCause());
            }
        }
        listener.executionFinished(this, result);
    }

    @Override
    public Type getType() {
        return check == null ? Type.CONTAINER : Type.TEST;
    }
}
