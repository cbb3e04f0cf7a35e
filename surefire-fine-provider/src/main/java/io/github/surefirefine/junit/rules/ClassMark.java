package io.github.surefirefine.junit.rules;

import io.github.surefirefine.options.ClassPattern;
import java.util.List;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestIdentifier;

/**
 * What the owner of a class says about it, in the class or in the settings.
 *
 * @param tag says it in the class
 * @param patterns say it in the settings
 */
record ClassMark(TestTag tag, List<ClassPattern> patterns) {

    boolean isOn(TestIdentifier container, Class<?> testClass) {
        return container.getTags().contains(tag)
                || isNamed(testClass.getName())
                || SpockTraits.isTagged(testClass, tag.getName());
    }

    private boolean isNamed(String className) {
        for (ClassPattern pattern : patterns) {
            if (pattern.matches(className)) {
                return true;
            }
        }
        return false;
    }
}
