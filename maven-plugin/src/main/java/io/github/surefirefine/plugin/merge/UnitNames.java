package io.github.surefirefine.plugin.merge;

import io.github.surefirefine.history.UnitKey;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names of units in a message. */
public final class UnitNames {

    private static final int MOST = 10;

    private UnitNames() {}

    /** The first ones, and how many more there are. */
    public static String of(Collection<String> units) {
        String names = units.stream().limit(MOST).map(UnitNames::name).collect(Collectors.joining(", "));
        return units.size() <= MOST ? names : names + " and " + (units.size() - MOST) + " more";
    }

    private static String name(String uniqueId) {
        String name = UnitKey.text("+" + uniqueId);
        return name.isEmpty() ? uniqueId : name;
    }
}
