package io.github.surefirefine.fork.leak;

import io.github.surefirefine.model.result.Leak;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out what tests leak, of all kinds. */
public interface LeakWatches {

    /** Looks for nothing. */
    LeakWatches NONE = new LeakWatches() {
        @Override
        public void classBegins() {}

        @Override
        public void charge(String owner) {}

        @Override
        public List<Leak> classEnds() {
            return List.of();
        }
    };

    /**
     * Looks for threads and processes of this JVM. Must be created before tests run, because they may replace what is
     * examined, or forbid access to it.
     */
    static LeakWatches ofThisJvm() {
        LeakSource threads = new JvmThreads();
        return untilTheyFail(of(new LeakWatch(threads), new LeakWatch(new JvmProcesses(threads))));
    }

    /**
     * Like {@code watches}, but once one of its methods has thrown anything, it looks for nothing any more; no other
     * code sees the throwable.
     */
    static LeakWatches untilTheyFail(LeakWatches watches) {
        return new LeakWatches() {

            private volatile LeakWatches trusted = watches;

            @Override
            public void classBegins() {
                try {
                    trusted.classBegins();
                } catch (Throwable e) {
                    trusted = NONE;
                }
            }

            @Override
            public void charge(String owner) {
                try {
                    trusted.charge(owner);
                } catch (Throwable e) {
                    trusted = NONE;
                }
            }

            @Override
            public List<Leak> classEnds() {
                try {
                    return trusted.classEnds();
                } catch (Throwable e) {
                    trusted = NONE;
                    return List.of();
                }
            }
        };
    }

    /** Looks for what both watches look for. */
    static LeakWatches of(LeakWatch threads, LeakWatch processes) {
        return new LeakWatches() {
            @Override
            public void classBegins() {
                threads.classBegins();
                processes.classBegins();
            }

            @Override
            public void charge(String owner) {
                threads.charge(owner);
                processes.charge(owner);
            }

            @Override
            public List<Leak> classEnds() {
                Map<String, List<String>> leftThreads = threads.classEnds();
                Map<String, List<String>> leftProcesses = processes.classEnds();
                Set<String> owners = new LinkedHashSet<>(leftThreads.keySet());
                owners.addAll(leftProcesses.keySet());
                List<Leak> leaks = new ArrayList<>();
                for (String owner : owners) {
                    leaks.add(new Leak(
                            owner,
                            leftThreads.getOrDefault(owner, List.of()),
                            leftProcesses.getOrDefault(owner, List.of())));
                }
                return leaks;
            }
        };
    }

    /** A class begins. What already exists belongs to no test. */
    void classBegins();

    /** What has come since the last call belongs to the owner. */
    void charge(String owner);

    /** A class has finished. Returns what came in it and is still there. */
    List<Leak> classEnds();
}
