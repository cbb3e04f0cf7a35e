package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.plugin.merge.Merged;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A folder of reports has been written.
 *
 * @param units unique ids of the units that each machine has contributed, by the folders of the machines
 */
record MergedFolder(Merged merged, Map<Path, Set<String>> units) {}
