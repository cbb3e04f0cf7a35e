package io.github.surefirefine.it.bench;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tool for another language, which runs tests of the same shape as the seed. */
enum ForeignTool {
    XDIST(
            List.of("python3", "-c", "import xdist; print('pytest-xdist', xdist.__version__)"),
            Map.of("test_large.py", pythonTests(9), "test_small.py", pythonTests(2))) {
        @Override
        List<String> command(int processes) {
            return List.of("python3", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", String.valueOf(processes));
        }

        @Override
        Counts counts(String output) {
            int failed = number(Pattern.compile("(\\d+) failed"), output);
            return new Counts(failed + number(Pattern.compile("(\\d+) passed"), output), failed);
        }
    },

    NEXTEST(
            List.of("cargo", "nextest", "--version"),
            Map.of(
                    "Cargo.toml",
                    "[package]\nname = \"seed\"\nversion = \"1.0.0\"\nedition = \"2021\"\n\n[workspace]\n",
                    "src/lib.rs",
                    "",
                    "tests/large.rs",
                    rustTests(9),
                    "tests/small.rs",
                    rustTests(2))) {
        @Override
        List<String> command(int processes) {
            return List.of("cargo", "nextest", "run", "--offline", "--no-fail-fast", "-j", String.valueOf(processes));
        }

        @Override
        Counts counts(String output) {
            return new Counts(
                    number(Pattern.compile("(\\d+) tests run:"), output),
                    number(Pattern.compile("(\\d+) failed"), output));
        }
    };

    private final List<String> probe;
    private final Map<String, String> files;

    ForeignTool(List<String> probe, Map<String, String> files) {
        this.probe = probe;
        this.files = files;
    }

    /** Succeeds if the tool is there, and prints its version. */
    List<String> probe() {
        return probe;
    }

    /** The tests, by the names of files. */
    Map<String, String> files() {
        return files;
    }

    /** Runs the tests, at most so many at the same time. */
    abstract List<String> command(int processes);

    /** What the console says about how many ran. */
    abstract Counts counts(String output);

    private static int number(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String pythonTests(int count) {
        StringBuilder source = new StringBuilder("import time\n\n\nclass TestCase:\n");
        for (int i = 0; i < count; i++) {
            source.append(
                    "    def test_" + i + "(self):\n        time.sleep(2)\n        assert False, 'on purpose'\n\n");
        }
        return source.toString();
    }

    private static String rustTests(int count) {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < count; i++) {
            source.append("#[test]\nfn test_" + i + "() {\n"
                    + "    std::thread::sleep(std::time::Duration::from_secs(2));\n    panic!(\"on purpose\");\n}\n\n");
        }
        return source.toString();
    }
}
