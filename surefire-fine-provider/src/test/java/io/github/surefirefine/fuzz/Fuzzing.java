package io.github.surefirefine.fuzz;

import java.util.Base64;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Feeds a target with inputs made by chance: {@code -Dfuzz.inputs} of them, from {@code -Dfuzz.seed} on. What fails is said
 * together with its input, and {@code -Dfuzz.input} runs that one alone.
 */
final class Fuzzing {

    private static final int MOST_BYTES = 600;

    private Fuzzing() {}

    /**
     * Runs the target.
     *
     * @param few so many inputs, where nobody has asked for another number
     */
    static void run(Consumer<byte[]> target, int few) {
        String single = System.getProperty("fuzz.input");
        if (single != null) {
            target.accept(Base64.getDecoder().decode(single));
            return;
        }
        long firstSeed = Long.getLong("fuzz.seed", 20_260_101);
        int inputs = Integer.getInteger("fuzz.inputs", few);
        for (long seed = firstSeed; seed < firstSeed + inputs; seed++) {
            byte[] input = input(new Random(seed));
            try {
                target.accept(input);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "with seed " + seed + "; to see it again: -Dfuzz.input="
                                + Base64.getEncoder().encodeToString(input),
                        e);
            }
        }
    }

    /** Small numbers are presence bytes, positions and plausible lengths: they lead deeper than others. */
    private static byte[] input(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(random.nextInt(4) == 0 ? MOST_BYTES : MOST_BYTES / 8)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(3) == 0 ? bytes[i] : (byte) random.nextInt(4);
            }
        }
        return bytes;
    }
}
