package io.github.surefirefine.it.twin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * System properties that tests have set. They stay in a fork, so the report on a class shows which other classes
 * happened to run before it. What Surefire itself sets is the same for all classes of a module.
 */
final class TestState {

    private final Set<Property> changing = new HashSet<>();

    private TestState() {}

    static TestState in(List<Fact> facts) {
        Map<String, Set<String>> files = new HashMap<>();
        Map<Property, Set<String>> values = new HashMap<>();
        Map<Property, Integer> counts = new HashMap<>();
        for (Fact fact : facts) {
            Place place = fact.place();
            if (place.subject().equals(Facts.PROPERTY)) {
                Property property = Property.at(place);
                files.computeIfAbsent(property.folder(), folder -> new HashSet<>())
                        .add(place.file());
                values.computeIfAbsent(property, name -> new HashSet<>()).add(fact.value());
                counts.merge(property, 1, Integer::sum);
            }
        }
        TestState state = new TestState();
        values.forEach((property, different) -> {
            boolean everywhere =
                    counts.get(property) == files.get(property.folder()).size();
            if (different.size() > 1 || !everywhere) {
                state.changing.add(property);
            }
        });
        return state;
    }

    boolean has(Place place) {
        return place.subject().equals(Facts.PROPERTY) && changing.contains(Property.at(place));
    }

    private record Property(String folder, String name) {

        static Property at(Place place) {
            return new Property(place.file().substring(0, place.file().lastIndexOf('/') + 1), place.field());
        }
    }
}
