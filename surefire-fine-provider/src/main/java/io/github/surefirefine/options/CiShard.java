package io.github.surefirefine.options;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The shard of this machine, if a CI system puts it into the environment. */
public final class CiShard {

    private static final String AUTO = "auto";

    private CiShard() {}

    /**
     * The options with the shard from the environment, if that is wanted.
     *
     * @param texts as {@link FineOptions#texts} answers
     * @throws OptionException with one clear line if the environment has no shard
     */
    public static Map<String, String> resolve(Map<String, String> texts, Map<String, String> environment) {
        Map<String, String> resolved = new TreeMap<>(CiRun.resolve(texts, environment));
        if (!isWanted(texts.getOrDefault(OptionDescriptor.SHARD.key(), ""))) {
            return resolved;
        }
        resolved.put(OptionDescriptor.SHARD.key(), of(environment).toString());
        return resolved;
    }

    static boolean isWanted(String value) {
        return value.equalsIgnoreCase(AUTO);
    }

    /** The number of this job among those that the CI system started, if they are numbered without doubt. */
    static Optional<Shard> numbered(Map<String, String> environment) {
        List<Shard> found = new ArrayList<>();
        for (CiSystem system : CiSystem.values()) {
            try {
                system.shard(environment)
                        .filter(shard -> !found.contains(shard))
                        .ifPresent(found::add);
            } catch (OptionException e) {
                // The numbers make no sense, and nobody has asked for them.
                return Optional.empty();
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Shard of(Map<String, String> environment) {
        Map<CiSystem, Shard> found = new EnumMap<>(CiSystem.class);
        for (CiSystem system : CiSystem.values()) {
            system.shard(environment).ifPresent(shard -> found.put(system, shard));
        }
        List<Shard> shards = found.values().stream().distinct().toList();
        if (shards.isEmpty()) {
            throw new OptionException(Trouble.AUTO_SHARD.tell(
                    "fine: the option \"fine.shard\" is auto, but the environment does not number parallel jobs as "
                            + titles() + " do; set, for example, -Dfine.shard=2/5 instead."));
        }
        if (shards.size() > 1) {
            String said = found.entrySet().stream()
                    .map(each -> each.getKey().title() + " says " + each.getValue())
                    .collect(Collectors.joining(", "));
            throw new OptionException(Trouble.AUTO_SHARD.tell(
                    "fine: the option \"fine.shard\" is auto, but the environment has variables of several CI"
                            + " systems: " + said
                            + "; set, for example, -Dfine.shard=2/5 instead."));
        }
        return shards.get(0);
    }

    private static String titles() {
        return Arrays.stream(CiSystem.values()).map(CiSystem::title).collect(Collectors.joining(", "));
    }
}
