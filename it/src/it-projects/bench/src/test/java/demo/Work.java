package demo;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Computes a little of everything, as tests of a library do: much code that each JVM must load and compile. */
final class Work {

    private static final Pattern WORDS = Pattern.compile("(\\w+)-(\\d+)(?:\\.(\\w+))?");

    private Work() {}

    /** So many rounds; the result depends on all of them. */
    static long compute(int seed, int rounds) {
        long result = seed;
        for (int round = 0; round < rounds; round++) {
            result = 31 * result + round(seed + round);
        }
        return result;
    }

    private static long round(int seed) {
        return switch (seed % 6) {
            case 0 -> text(seed);
            case 1 -> numbers(seed);
            case 2 -> collections(seed);
            case 3 -> dates(seed);
            case 4 -> checksum(seed);
            default -> streams(seed);
        };
    }

    private static long text(int seed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("word").append(i % 7).append('-').append(seed + i).append(i % 3 == 0 ? ".x " : " ");
        }
        return WORDS.matcher(text)
                .results()
                .mapToLong(match -> match.group(1).hashCode() + Long.parseLong(match.group(2)))
                .sum();
    }

    private static long numbers(int seed) {
        BigInteger number = BigInteger.valueOf(seed + 2);
        for (int i = 0; i < 40; i++) {
            number = number.multiply(number.add(BigInteger.valueOf(i))).mod(BigInteger.TWO.pow(191));
        }
        return number.longValue();
    }

    private static long collections(int seed) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            groups.computeIfAbsent("key" + (i * seed) % 17, key -> new ArrayList<>()).add(i * seed);
        }
        groups.values().forEach(Collections::sort);
        return groups.hashCode();
    }

    private static long dates(int seed) {
        LocalDate date = LocalDate.of(2000, 1, 1).plusDays(seed % 9_000);
        long sum = 0;
        for (int i = 0; i < 40; i++) {
            String text = DateTimeFormatter.ISO_WEEK_DATE.format(date.plusDays(i));
            sum += LocalDate.parse(text, DateTimeFormatter.ISO_WEEK_DATE).toEpochDay();
        }
        return sum;
    }

    private static long checksum(int seed) {
        CRC32 crc = new CRC32();
        for (int i = 0; i < 60; i++) {
            crc.update(String.format("%05d:%x", seed, i).getBytes(StandardCharsets.UTF_8));
        }
        return crc.getValue();
    }

    private static long streams(int seed) {
        return Collections.nCopies(120, seed).stream()
                .map(value -> Integer.toString(value, 7) + value % 5)
                .collect(Collectors.groupingBy(String::length, Collectors.joining(",")))
                .hashCode();
    }
}
