package io.github.surefirefine.model.lease;

import io.github.surefirefine.model.result.Entry;
import java.util.Objects;

/**
 * One test while it runs: a test method, or one invocation of a template.
 *
 * @param unit number of the unit that it belongs to
 * @param id JUnit's unique id, or the name if the id is not known
 */
public record TestRef(int unit, String id) {

    public TestRef {
        Objects.requireNonNull(id);
    }

    /**
     * Written out like {@link #hashCode}: the generated methods of a record are linked on first use, which is slow, and
     * every fork pays for it before its first test.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof TestRef test && test.unit == unit && test.id.equals(id);
    }

    @Override
    public int hashCode() {
        return 31 * unit + id.hashCode();
    }

    /** The test that an event of a unit is about. */
    public static TestRef of(int unit, Entry entry) {
        return new TestRef(unit, entry.uniqueId() == null ? entry.qualifiedName() : entry.uniqueId());
    }
}
