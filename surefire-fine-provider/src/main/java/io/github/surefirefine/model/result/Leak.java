package io.github.surefirefine.model.result;

import java.util.List;
import java.util.Objects;

/**
 * What a test had leaked in its fork when its class had finished.
 *
 * @param owner the test, or the class if no test of it is to blame
 * @param threads in words
 * @param processes in words
 */
public record Leak(String owner, List<String> threads, List<String> processes) {

    public Leak {
        Objects.requireNonNull(owner);
        threads = List.copyOf(threads);
        processes = List.copyOf(processes);
    }
}
