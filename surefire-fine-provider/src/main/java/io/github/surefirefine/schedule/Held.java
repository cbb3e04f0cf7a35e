package io.github.surefirefine.schedule;

import java.util.List;

/** Units of a lease that were not begun. */
public record Held(int lease, List<Integer> units) {}
