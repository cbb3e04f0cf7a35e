package io.github.surefirefine.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Classes of a suite at random, in chunks for publishing. */
final class RandomSuite {

    final List<PublishedClass> classes = new ArrayList<>();
    final List<QueueRequest.Publish> chunks = new ArrayList<>();
    int units;

    RandomSuite(Random random, int mostClasses, int mostUnits) {
        int count = random.nextInt(mostClasses + 1);
        int known = random.nextInt(3);
        long scale = (long) Math.pow(10, 2 + random.nextInt(5));
        for (int i = 0; i < count; i++) {
            classes.add(someClass(random, mostUnits, known, scale));
            units += classes.get(i).units();
        }
        cut(random);
    }

    private static PublishedClass someClass(Random random, int mostUnits, int known, long scale) {
        int units = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(mostUnits);
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            boolean isKnown = known == 2 || (known == 1 && random.nextBoolean());
            micros.add(isKnown ? 1 + (random.nextInt(8) == 0 ? 7 : random.nextLong(scale)) : 0L);
        }
        return new PublishedClass(units, known == 0 ? List.of() : micros, random.nextInt(3) * random.nextLong(scale));
    }

    private void cut(Random random) {
        for (int from = 0; from < classes.size(); ) {
            int to = Math.min(classes.size(), from + 1 + random.nextInt(10));
            List<String> names = new ArrayList<>();
            for (int i = from; i < to; i++) {
                names.add("com.example.Über\n" + i);
            }
            chunks.add(new QueueRequest.Publish("", from, classes.subList(from, to), names));
            from = to;
        }
    }
}
