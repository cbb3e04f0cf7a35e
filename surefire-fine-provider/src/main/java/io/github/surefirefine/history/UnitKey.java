package io.github.surefirefine.history;

import io.github.surefirefine.model.plan.TestClass;
import io.github.surefirefine.model.plan.TestUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What identifies a unit from run to run: its unique id, without what it shares with all others of its class. */
public final class UnitKey {

    private static final String RELATIVE = "+";

    /** Of units that are known from reports of Surefire. */
    private static final String BY_NAME = "~";

    private static final Pattern SEGMENT = Pattern.compile("/\\[[^:]+:([^]]*)]");

    private UnitKey() {}

    static String of(TestClass testClass, TestUnit unit) {
        String id = unit.uniqueId();
        if (testClass.sets().isEmpty()) {
            return id;
        }
        String shared = shared(testClass);
        return id.startsWith(shared) ? RELATIVE + id.substring(shared.length()) : id;
    }

    /** Keys that stand for what was seen in other pieces: for parts of a unit, or for more than one. */
    static Set<String> ofOtherPieces(Observed.OfClass seen, Set<String> keys) {
        Set<String> units = new HashSet<>();
        Set<String> around = new HashSet<>();
        for (TestUnit unit : seen.testClass().units()) {
            if (seen.units().containsKey(unit.index())) {
                units.add(unit.uniqueId());
                around.addAll(around(unit.uniqueId()));
            }
        }
        String shared = shared(seen.testClass());
        Set<String> ofOthers = new HashSet<>();
        for (String key : keys) {
            String id = idOf(shared, key);
            if (around.contains(id) || !Collections.disjoint(units, around(id))) {
                ofOthers.add(key);
            }
        }
        return ofOthers;
    }

    /** The unique id that a key stands for. */
    static String idOf(TestClass testClass, String key) {
        return idOf(shared(testClass), key);
    }

    private static String idOf(String shared, String key) {
        return key.startsWith(RELATIVE) ? shared + key.substring(RELATIVE.length()) : key;
    }

    /** Whether a key leaves out what it shares with all others of its class. */
    static boolean isRelative(String key) {
        return key.startsWith(RELATIVE);
    }

    /** What a relative key says about the unit. */
    static String inClass(String key) {
        return key.substring(RELATIVE.length());
    }

    private static List<String> around(String id) {
        List<String> around = new ArrayList<>();
        for (int end = id.lastIndexOf("/["); end > 0; end = id.lastIndexOf("/[", end - 1)) {
            around.add(id.substring(0, end));
        }
        return around;
    }

    private static String shared(TestClass testClass) {
        return testClass.sets().isEmpty()
                ? testClass.units().get(0).uniqueId()
                : testClass.sets().get(0).uniqueId();
    }

    /** The key for all methods of a name, however reports write parameters and invocations. */
    static String ofMethod(String testName) {
        int end = 0;
        while (end < testName.length() && "({[".indexOf(testName.charAt(end)) < 0) {
            end++;
        }
        return BY_NAME + testName.substring(0, end).trim();
    }

    /** The key under which a report may have the unit. */
    static String byName(TestUnit unit) {
        String id = unit.uniqueId();
        int type = id.lastIndexOf("/[");
        return ofMethod(id.substring(id.indexOf(':', type + 1) + 1));
    }

    /**
     * The usual name of the unit inside its class: the names of nested classes and of the method. If the unit is a
     * whole class, it is empty.
     */
    public static String text(String key) {
        if (isByName(key)) {
            return key.substring(BY_NAME.length());
        }
        if (!key.startsWith(RELATIVE)) {
            return "";
        }
        List<String> names = new ArrayList<>();
        Matcher segment = SEGMENT.matcher(key);
        while (segment.find()) {
            names.add(decode(segment.group(1)));
        }
        return String.join(".", names);
    }

    /** What JUnit's {@code UniqueIdFormat} encodes. */
    private static String decode(String value) {
        return value.replace("%2F", "/")
                .replace("%3A", ":")
                .replace("%5B", "[")
                .replace("%5D", "]")
                .replace("%2B", "+")
                .replace("%25", "%");
    }

    /** Whether any of these keys is by name. */
    static boolean isAnyByName(SortedMap<String, ?> units) {
        SortedMap<String, ?> fromThere = units.tailMap(BY_NAME);
        return !fromThere.isEmpty() && isByName(fromThere.firstKey());
    }

    static boolean isByName(String key) {
        return key.startsWith(BY_NAME);
    }
}
