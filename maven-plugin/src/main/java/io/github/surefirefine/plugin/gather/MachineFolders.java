package io.github.surefirefine.plugin.gather;

import io.github.surefirefine.store.Globs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders that hold the results of machines, each with the layout of the checkout.
 *
 * @param root the checkout into which everything is merged
 * @param folders at least one
 */
public record MachineFolders(Path root, List<Path> folders) {

    private static final String WILD = "*?[{";

    /** A comma outside the braces of a glob. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile(",(?![^{]*})");

    public MachineFolders {
        folders = List.copyOf(folders);
    }

    /**
     * Those that the user names.
     *
     * @param root the checkout, to which names are relative
     * @param from folders and globs, separated by commas
     * @throws NothingToMergeException if there are none
     */
    public static MachineFolders of(Path root, String from) throws NothingToMergeException {
        List<Path> folders = new ArrayList<>();
        for (String each : BETWEEN_NAMES.split(from, -1)) {
            String name = Globs.withSlashes(each.trim(), root);
            if (!name.isEmpty()) {
                found(root, name).stream()
                        .filter(folder -> !folders.contains(folder))
                        .forEach(folders::add);
            }
        }
        if (folders.isEmpty()) {
            throw new NothingToMergeException("\"" + from
                    + "\" matches no folder: put the results of each machine into a folder of its own, with the layout of the"
                    + " checkout, and name these with -Dfine.merge.from=shards/*");
        }
        if (folders.contains(root)) {
            throw new NothingToMergeException(
                    "\"" + from + "\" names the checkout itself, which is the target of the merge: move its"
                            + " results into a folder of their own");
        }
        return new MachineFolders(root, folders);
    }

    /** None of the folders has a shard of any module. */
    public NothingToMergeException withoutShards() {
        String names = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
        return new NothingToMergeException(names
                + " contains no shard of any module: each folder needs the layout and the files of the checkout, such as"
                + " target/surefire-reports/fine-shard.txt or fine-queue.txt");
    }

    private static List<Path> found(Path root, String name) throws NothingToMergeException {
        if (name.chars().anyMatch(sign -> WILD.indexOf(sign) >= 0)) {
            return matching(root, name);
        }
        Path folder = root.resolve(name).normalize();
        if (!Files.isDirectory(folder)) {
            throw new NothingToMergeException("there is no folder " + folder
                    + ": put the results of a machine there, or name another one with -Dfine.merge.from=…");
        }
        return List.of(folder);
    }

    private static List<Path> matching(Path root, String glob) throws NothingToMergeException {
        int wild = 0;
        while (WILD.indexOf(glob.charAt(wild)) < 0) {
            wild++;
        }
        int end = glob.lastIndexOf('/', wild);
        Path begin = root.resolve(end < 0 ? "" : glob.substring(0, end + 1)).normalize();
        String rest = glob.substring(end + 1);
        if (!Files.isDirectory(begin)) {
            return List.of();
        }
        int depth = rest.split("/", -1).length;
        // The first one is the folder itself.
        try (Stream<Path> files = Files.walk(begin, rest.contains("**") ? Integer.MAX_VALUE : depth)) {
            PathMatcher matcher = Globs.matcher(rest, root);
            return files.skip(1)
                    .filter(path -> matcher.matches(begin.relativize(path)) && Files.isDirectory(path))
                    .sorted()
                    .toList();
        } catch (PatternSyntaxException e) {
            throw new NothingToMergeException("\"" + glob + "\" is not a glob (" + e.getDescription()
                    + "): name folders as in -Dfine.merge.from=shards/*");
        } catch (IOException | UncheckedIOException e) {
            throw new NothingToMergeException(begin + " cannot be read (" + e + ")");
        }
    }
}
