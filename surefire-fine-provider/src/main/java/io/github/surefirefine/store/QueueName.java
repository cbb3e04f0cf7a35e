package io.github.surefirefine.store;

import io.github.surefirefine.options.OptionDescriptor;
import io.github.surefirefine.options.OptionException;
import io.github.surefirefine.options.QueueOptions;
import io.github.surefirefine.trouble.Trouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The name of a queue: it says which machines meet there. That depends on the run, on the module and on what the
 * execution of the plugin selects, and not on where a machine has checked out its sources.
 */
public final class QueueName {

    private static final String SELECTION_ALGORITHM = "SHA-256";
    private static final int SELECTION_CHARS = 8;

    private QueueName() {}

    /**
     * The options with the name of the queue, if there is a queue.
     *
     * @param texts as {@link io.github.surefirefine.options.CiShard#resolve} answers
     * @param module folder of the module
     * @param reports folder of the reports
     * @param selection everything by which the execution of the plugin selects tests
     * @param machine name of the machine if nothing else names it
     * @throws OptionException with one clear line if nothing says which run this is
     */
    public static Map<String, String> resolve(
            Map<String, String> texts, Path module, Path reports, List<String> selection, String machine) {
        if (texts.getOrDefault(OptionDescriptor.QUEUE.key(), "").isEmpty()) {
            return texts;
        }
        String run = texts.getOrDefault(OptionDescriptor.QUEUE_RUN.key(), "");
        if (run.isEmpty()) {
            throw new OptionException(
                    Trouble.QUEUE_RUN.tell("fine: \"fine.queue\" is set, but nothing says which machines belong"
                            + " together; set -Dfine.queue.run to a text that all machines of this run have in common,"
                            + " and no other run has"));
        }
        Map<String, String> resolved = new TreeMap<>(texts);
        resolved.putIfAbsent(OptionDescriptor.QUEUE_MACHINE.key(), machine);
        String place = ModuleFolder.path(ModuleFolder.root(module), reports);
        resolved.put(QueueOptions.NAME, run + "/" + place + "/" + checksum(selection));
        return resolved;
    }

    private static String checksum(List<String> selection) {
        try {
            MessageDigest digest = MessageDigest.getInstance(SELECTION_ALGORITHM);
            for (String each : selection) {
                digest.update((each + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SELECTION_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + SELECTION_ALGORITHM, e);
        }
    }
}
