package io.github.surefirefine.plugin.gather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reports of a machine, as far as they count.
 *
 * @param folder where they are
 * @param label of the machine, for the names of files
 * @param changed files that are different from those in the folder
 * @param dropped names of files that do not count
 */
record ReportPart(ReportFolder folder, String label, Map<String, byte[]> changed, Set<String> dropped) {

    /** All of them count. */
    static ReportPart whole(ReportFolder folder, String label) {
        return new ReportPart(folder, label, Map.of(), Set.of());
    }

    List<String> names() throws IOException {
        return folder.names().stream().filter(name -> !dropped.contains(name)).toList();
    }

    byte[] read(String name) throws IOException {
        byte[] content = changed.get(name);
        return content == null ? Files.readAllBytes(path(name)) : content;
    }

    void copy(String name, Path target) throws IOException {
        byte[] content = changed.get(name);
        if (content == null) {
            Files.copy(path(name), target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.write(target, content);
        }
    }

    /** Where the file is, for people. */
    Path path(String name) {
        return folder.path().resolve(name);
    }
}
