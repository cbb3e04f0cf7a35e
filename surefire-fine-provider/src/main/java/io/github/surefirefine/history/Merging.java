package io.github.surefirefine.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one history of those of several machines. All of them had the same history before, so a machine's history
 * counts only for what that machine has run itself. Used once.
 */
final class Merging {

    private final List<MachineHistory> machines;
    private final int run;

    /** The machine that has run a unit, by the unit's unique id. */
    private final Map<String, MachineHistory> machineOf = new HashMap<>();

    /** The same by the class, and by what follows it in the id. */
    private final Map<String, Map<String, MachineHistory>> machineOfUnit = new HashMap<>();

    /**
     * For one merge.
     *
     * @param run number of the run that the machines have made together
     */
    Merging(List<MachineHistory> machines, int run) {
        this.machines = machines;
        this.run = run;
        Set<String> names = names();
        for (MachineHistory machine : machines) {
            for (String id : machine.units()) {
                machineOf.put(id, machine);
                addByClass(id, names, machine);
            }
        }
    }

    SortedMap<String, ClassRecord> classes() {
        SortedMap<String, ClassRecord> merged = new TreeMap<>();
        for (String name : names()) {
            ClassRecord ofClass = merged(name);
            if (!ofClass.units().isEmpty() || machineOfUnit.containsKey(name)) {
                merged.put(name, ofClass);
            }
        }
        return merged;
    }

    private SortedSet<String> names() {
        return machines.stream()
                .flatMap(machine -> machine.history().classes().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addByClass(String id, Set<String> names, MachineHistory machine) {
        for (int begin = id.indexOf('['); begin >= 0; begin = id.indexOf("/[", begin + 1)) {
            int value = id.indexOf(':', begin) + 1;
            int end = id.indexOf(']', begin);
            if (value > 0 && value <= end && names.contains(id.substring(value, end))) {
                machineOfUnit
                        .computeIfAbsent(id.substring(value, end), name -> new HashMap<>())
                        .put(id.substring(end + 1), machine);
            }
        }
    }

    private ClassRecord merged(String name) {
        Map<String, MachineHistory> ofUnits = machineOfUnit.getOrDefault(name, Map.of());
        List<ClassRecord> all = records(name, machines.stream());
        List<ClassRecord> seen = records(name, ofUnits.values().stream().distinct());
        SortedMap<String, UnitRecord> units = new TreeMap<>();
        for (String key : keys(all)) {
            @Nullable
            MachineHistory owner = UnitKey.isRelative(key) ? ofUnits.get(UnitKey.inClass(key)) : machineOf.get(key);
            @Nullable UnitRecord unit = owner == null ? null : now(owner, name, key);
            // The machine that has run the class has removed what was seen in other pieces.
            boolean isKnownToAll = seen.stream().allMatch(each -> each.units().containsKey(key));
            if (unit == null && (owner != null || isKnownToAll)) {
                unit = newest(all, key);
            }
            if (unit != null && run - unit.lastSeen() < History.RUNS_KEPT) {
                units.put(key, unit);
            }
        }
        OptionalLong setup = setupMicros(seen);
        return new ClassRecord(setup.isPresent() ? setup : setupMicros(all), units);
    }

    private static List<ClassRecord> records(String name, Stream<MachineHistory> machines) {
        return machines.map(machine -> machine.history().classes().get(name))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Set<String> keys(List<ClassRecord> records) {
        return records.stream().flatMap(each -> each.units().keySet().stream()).collect(Collectors.toSet());
    }

    /** What a machine records of a unit that it has run; what it has not seen to the end is as old as it was. */
    private @Nullable UnitRecord now(MachineHistory owner, String name, String key) {
        @Nullable ClassRecord ofClass = owner.history().classes().get(name);
        @Nullable UnitRecord unit = ofClass == null ? null : ofClass.units().get(key);
        return unit != null && unit.lastSeen() == owner.history().runs()
                ? new UnitRecord(unit.micros(), unit.failed(), run)
                : unit;
    }

    private static UnitRecord newest(List<ClassRecord> records, String key) {
        return records.stream()
                .map(each -> each.units().get(key))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(UnitRecord::lastSeen))
                .orElseThrow();
    }

    private static OptionalLong setupMicros(List<ClassRecord> records) {
        OptionalDouble mean = records.stream()
                .map(ClassRecord::setupMicros)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .average();
        return mean.isPresent() ? OptionalLong.of(Math.round(mean.getAsDouble())) : OptionalLong.empty();
    }
}
