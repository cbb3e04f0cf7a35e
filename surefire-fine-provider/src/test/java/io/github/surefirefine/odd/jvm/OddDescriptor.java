package io.github.surefirefine.odd.jvm;

import io.github.surefirefine.odd.script.OddScript;
import io.github.surefirefine.odd.script.OddScript.Kind;
import io.github.surefirefine.odd.script.OddScript.Node;
import io.github.surefirefine.odd.script.Oddity;
import java.io.File;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** What a node of the script looks like to JUnit. */
final class OddDescriptor implements TestDescriptor {

    private final UniqueId id;
    private final Set<TestDescriptor> children = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Node node;
    private final String name;
    private TestDescriptor parent;

    /**
     * @param seen how often the engine has been asked before
     */
    OddDescriptor(UniqueId parent, Node node, int seen) {
        this.id = parent.append(type(node), node.is(Oddity.SAME_ID) ? "same" : node.segment());
        this.node = node;
        this.name = node.is(Oddity.RENAMED) ? plainName(node) + OddScript.SEEN + seen : plainName(node);
    }

    Node node() {
        return node;
    }

    private static String plainName(Node node) {
        if (node.is(Oddity.SAME_NAME)) {
            return "same";
        }
        return node.kind() == Kind.CLASS ? node.segment() : node.segment() + (node.kind() == Kind.TEST ? "()" : " in");
    }

    private static String type(Node node) {
        return switch (node.kind()) {
            case CLASS -> "class";
            case CONTAINER -> "group";
            case TEST -> "check";
        };
    }

    @Override
    public UniqueId getUniqueId() {
        return id;
    }

    @Override
    public Optional<TestDescriptor> getParent() {
        return Optional.ofNullable(parent);
    }

    @Override
    public void setParent(TestDescriptor newParent) {
        parent = newParent;
    }

    /** A copy, as JUnit takes children away while it looks at them, and threads add some. */
    @Override
    public Set<? extends TestDescriptor> getChildren() {
        synchronized (children) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(children));
        }
    }

    @Override
    public void addChild(TestDescriptor descriptor) {
        descriptor.setParent(this);
        children.add(descriptor);
    }

    @Override
    public void removeChild(TestDescriptor descriptor) {
        children.remove(descriptor);
        descriptor.setParent(null);
    }

    @Override
    public void removeFromHierarchy() {
        if (parent != null) {
            parent.removeChild(this);
        }
        List.copyOf(getChildren()).forEach(this::removeChild);
    }

    @Override
    public Optional<? extends TestDescriptor> findByUniqueId(UniqueId wanted) {
        return id.equals(wanted)
                ? Optional.of(this)
                : getChildren().stream()
                        .flatMap(each -> each.findByUniqueId(wanted).stream())
                        .findFirst();
    }

    @Override
    public Type getType() {
        if (node.kind() == Kind.TEST) {
            return Type.TEST;
        }
        return node.is(Oddity.IS_A_TEST_TOO) ? Type.CONTAINER_AND_TEST : Type.CONTAINER;
    }

    @Override
    public String getDisplayName() {
        if (node.is(Oddity.NAME_THROWS)) {
            throw new IllegalStateException("no name");
        }
        if (node.is(Oddity.NAME_NULL)) {
            return null;
        }
        return name;
    }

    @Override
    public String getLegacyReportingName() {
        return node.is(Oddity.LEGACY_NAME_DIFFERS) ? name + " of old" : getDisplayName();
    }

    @Override
    public Set<TestTag> getTags() {
        if (node.is(Oddity.TAGS_THROW)) {
            throw new IllegalStateException("no tags");
        }
        return node.is(Oddity.TAGS_NULL) ? null : Set.of();
    }

    @Override
    public Optional<TestSource> getSource() {
        if (node.is(Oddity.SOURCE_THROWS)) {
            throw new IllegalStateException("no source");
        }
        if (node.is(Oddity.SOURCE_NULL)) {
            return null;
        }
        if (node.is(Oddity.NO_SOURCE)) {
            return Optional.empty();
        }
        if (node.is(Oddity.SOURCE_IS_FILE)) {
            return Optional.of(FileSource.from(new File("feature.txt")));
        }
        if (node.is(Oddity.SOURCE_IS_CLASS)) {
            return Optional.of(ClassSource.from(className()));
        }
        if (node.kind() == Kind.CONTAINER && node.is(Oddity.SOURCE_IS_NESTED_CLASS)) {
            return Optional.of(ClassSource.from(className() + "$In"));
        }
        if (node.kind() == Kind.CONTAINER && node.is(Oddity.SOURCE_IS_CLASS_AGAIN)) {
            return Optional.of(ClassSource.from(className()));
        }
        if (node.is(Oddity.SOURCE_IS_METHOD)) {
            return Optional.of(MethodSource.from(className(), "group", ""));
        }
        return switch (node.kind()) {
            case CLASS -> Optional.of(ClassSource.from(className()));
            case CONTAINER -> Optional.empty();
            case TEST -> Optional.of(MethodSource.from(className(), methodName(), ""));
        };
    }

    private String className() {
        if (node.is(Oddity.SOURCE_OF_ANOTHER_CLASS)) {
            return "io.github.surefirefine.odd.subject.F";
        }
        return node.is(Oddity.SOURCE_MISSING) ? "no.such.Type" : node.className();
    }

    private String methodName() {
        return node.is(Oddity.ODD_METHOD_NAME) ? "it's odd: [a] #1 (b) " + node.segment() : node.segment();
    }

    @Override
    public boolean mayRegisterTests() {
        return node.is(Oddity.GROWS) || node.children().stream().anyMatch(Node::isAnnounced);
    }

    /** The one that stands for that node, if it is known. */
    static Optional<OddDescriptor> find(List<TestDescriptor> children, Node wanted) {
        return children.stream()
                .filter(OddDescriptor.class::isInstance)
                .map(OddDescriptor.class::cast)
                .filter(each -> each.node == wanted)
                .findFirst();
    }
}
