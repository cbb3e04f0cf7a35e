package io.github.surefirefine.history;

import io.github.surefirefine.model.TestClass;
import io.github.surefirefine.model.TestUnit;

/** What a unit is known by from run to run: its unique id, without what it shares with all others of its class. */
final class UnitKey {

    private static final String RELATIVE = "+";

    private UnitKey() {}

    static String of(TestClass testClass, TestUnit unit) {
        String id = unit.uniqueId();
        if (testClass.sets().isEmpty()) {
            return id;
        }
        String shared = testClass.sets().get(0).uniqueId();
        return id.startsWith(shared) ? RELATIVE + id.substring(shared.length()) : id;
    }
}
