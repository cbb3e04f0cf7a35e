package io.github.surefirefine.odd.jvm;

import java.io.File;
import java.lang.reflect.Constructor;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.maven.plugin.surefire.StartupReportConfiguration;
import org.apache.maven.plugin.surefire.extensions.SurefireConsoleOutputReporter;
import org.apache.maven.surefire.api.report.ReporterFactoryOptions;

/** How Surefire reports; by reflection, as it takes more parameters with each release. */
final class Reporting {

    private static final int MOST_PARAMETERS = 30;

    /** Among those that are yes or no: whether what tests print goes into the reports. */
    private static final int WITH_OUTPUT = 6;

    private Reporting() {}

    /**
     * Reports into the given folder.
     *
     * @param bySource whether results are sorted by their class, as Surefire does for its own provider only
     */
    static StartupReportConfiguration into(File reports, boolean bySource, int reruns) {
        Constructor<?> longest = Arrays.stream(StartupReportConfiguration.class.getConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        Deque<Object> switches = IntStream.range(0, MOST_PARAMETERS)
                .mapToObj(i -> i == WITH_OUTPUT)
                .collect(Collectors.toCollection(ArrayDeque::new));
        Deque<Object> texts = new ArrayDeque<>(List.of("brief", "", "", ""));
        Deque<Object> files = new ArrayDeque<>(List.of(reports));
        Object[] arguments = Arrays.stream(longest.getParameterTypes())
                .map(type -> {
                    if (type == boolean.class) {
                        return switches.poll();
                    } else if (type == int.class) {
                        return reruns;
                    } else if (type == String.class) {
                        return texts.poll();
                    } else if (type == File.class) {
                        return files.poll();
                    }
                    return type == ReporterFactoryOptions.class
                            ? new ReporterFactoryOptions(bySource)
                            : newInstance(type);
                })
                .toArray();
        try {
            return (StartupReportConfiguration) longest.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object newInstance(Class<?> type) {
        try {
            Object reporter = type.getConstructor().newInstance();
            if (reporter instanceof SurefireConsoleOutputReporter output) {
                output.setDisable(true);
            }
            return reporter;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
