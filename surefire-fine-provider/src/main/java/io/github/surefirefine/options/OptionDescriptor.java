package io.github.surefirefine.options;

/**
 * Every option there is. The reference on the documentation site is generated from this list.
 *
 * <p>An option is set in the {@code <properties>} of the surefire plugin's configuration; {@code -Dfine.…} on the
 * command line wins.
 */
public enum OptionDescriptor {

    /** What is printed while tests run. */
    CONSOLE(
            "fine.console",
            "auto, all, failures or off",
            "auto",
            "What is printed while tests run. Auto prints a line for every failure and error. In a terminal, rows at the"
                    + " bottom show how far the run has come; elsewhere, other results have lines, too, as long as a"
                    + " reader can follow (a hundred at once, then ten a second). All prints a line for every result,"
                    + " failures a line for failures and errors only, off nothing beyond Surefire's own lines; none of"
                    + " these has rows."),

    /** When a test counts as slow. */
    SLOW(
            "fine.slow",
            "a duration such as 500ms, 60s or 2m, or off",
            "60s",
            "After this time, a SLOW line names the test that is running, and again each time its running "
                    + "time has doubled."),

    /** For how long a test may run. */
    TIMEOUT(
            "fine.timeout",
            "a duration such as 500ms, 30s or 2m, or off; then, each after a comma, exceptions such as demo.Slow*=5m for"
                    + " classes, #SLOW=2m for a tag, or #SLOW=off",
            "off",
            "A test, or one invocation of a parameterized test, that runs for longer than this is"
                    + " interrupted and becomes an error, with a dump of all threads in fine-threads.txt. Exceptions for"
                    + " classes and for JUnit tags may follow the limit. The pattern of a class is matched against"
                    + " the fully qualified and the simple name, including those of nested classes. Of the"
                    + " exceptions that apply to a test, the last one counts. Without a general limit, only what an"
                    + " exception names has one, as in #SLOW=2m."),

    /** For how long a test may continue after that. */
    TIMEOUT_GRACE(
            "fine.timeout.grace",
            "a duration such as 500ms, 10s or 2m, or off",
            "10s",
            "A test that is still running this long after it was interrupted is left behind: it is an"
                    + " error, its thread is given up, and the rest continues with a new thread and a new launcher"
                    + " session in the same fork. Off waits for the test as long as it takes."),

    /** Classes that must not be split. */
    TOGETHER(
            "fine.together",
            "class-name patterns separated by commas, where * stands for any characters and ? for one",
            "",
            "Classes whose tests must run one after the other in one fork, as with stock Surefire. A"
                    + " pattern is matched against the fully qualified and the simple name. The JUnit tag \"together\""
                    + " on a class does the same."),

    /** Classes that are split although surefire-fine would not dare to. */
    APART(
            "fine.apart",
            "class-name patterns separated by commas, where * stands for any characters and ? for one",
            "",
            "Classes that forks may share, because you know that their tests do not need each other: without "
                    + "your word, surefire-fine keeps them whole. Examples are classes of TestNG, suites, "
                    + "specifications of Spock with something for all features, and classes with one instance for all "
                    + "tests or with an order of their tests. Each fork has an instance of its own. A pattern is "
                    + "matched against the fully qualified and the simple name. The JUnit tag or TestNG group \"apart\" "
                    + "on a class does the same. What is together, by fine.together or its tag, stays together."),

    /** What the CI system is told. */
    CI(
            "fine.ci",
            "auto, off, github, gitlab, buildkite, teamcity or azure",
            "auto",
            "Which CI system is told of the run in its own words, besides Surefire's lines and reports: GitHub Actions gets"
                    + " annotations and a job summary, Azure Pipelines issues and a summary, Buildkite a file for an"
                    + " annotation, GitLab and TeamCity a section of the log. Auto asks the environment, and does"
                    + " nothing elsewhere."),

    /** Whether lines tell which options might help the next run. */
    ADVICE(
            "fine.advice",
            "on or off",
            "on",
            "Whether a line after the run suggests fine.apart for a class that stays in one piece, if that "
                    + "would make the run noticeably shorter, and another one suggests fine.together for classes "
                    + "in which tests failed while forks shared them."),

    /** Where durations are kept. */
    HISTORY(
            "fine.history",
            "a folder, relative to that of the module, or off",
            ".fine",
            "Folder that stores test durations, so that the next run begins with what takes longest. It "
                    + "contains a file that makes Git ignore it. Losing it costs only speed."),

    /** Where a history may begin. */
    HISTORY_IMPORT(
            "fine.history.import",
            "a glob of files, from the folder of the module if it is not absolute",
            "",
            "XML reports of Surefire that provide durations as long as there is no history, such as "
                    + "reports/TEST-*.xml on a fresh machine. What runs have shown since then replaces them."),

    /** How many of the forks are started. */
    FORKS(
            "fine.forks",
            "auto or all",
            "auto",
            "How many forks are started. Auto starts as many as make the run shorter, according to earlier "
                    + "runs; all starts as many as forkCount says. If nothing is known, auto starts all of them up to "
                    + "the number of classes, or up to four for each processor if that is more; a fork then takes part "
                    + "in the run as soon as a processor is idle for it."),

    /** The JVM flags of the forks. */
    JVM(
            "fine.jvm",
            "auto, lean or off",
            "auto",
            "JVM flags that the build extension adds to argLine, unless your argLine has flags of the same "
                    + "kind. Lean adds -XX:TieredStopAtLevel=1 -XX:+UseSerialGC: HotSpot does not start its second "
                    + "compiler, which takes more time than it saves in a fork that lives for seconds. Auto adds the "
                    + "compiler flag only, after a run in which compiling took a large part of the processor time; if "
                    + "the next run is slower, auto removes the flag again. Off adds nothing. Without the extension, "
                    + "set argLine yourself; fine:doctor says what to put there."),

    /** What has a JVM of its own if forks are not reused. */
    ISOLATION(
            "fine.isolation",
            "class or test",
            "class",
            "What has a JVM of its own if reuseForks is false: each class, as with stock Surefire, or"
                    + " each test method. If a fork would be idle, and it saves more than it costs to start a JVM, a"
                    + " part of a class gets one more JVM of its own; no JVM ever runs tests of two classes."),

    /** The methods whose invocations are shared. */
    INVOCATIONS(
            "fine.invocations",
            "known, all or off",
            "known",
            "Whether idle forks run some invocations of a parameterized or repeated test that takes long. "
                    + "Known does so only if no invocation can depend on another one: for @ParameterizedTest and "
                    + "@RepeatedTest of Jupiter, unless a failureThreshold, a RepetitionInfo or an extension that might "
                    + "count invocations is involved. All does so for the templates of any extension too, and for the "
                    + "tests that a factory makes. Both need the same invocations, by name, in every fork; if they "
                    + "differ, the method stays whole, as does a method with the JUnit tag \"together\"."),

    /** How many dead forks are replaced. */
    REPLACEMENTS(
            "fine.replacements",
            "a number, or auto",
            "auto",
            "How often in a run a dead fork is replaced by a new one that is started in the same way. Auto "
                    + "means three times as many as there are forks, 0 means never. Needs at least two forks of "
                    + "Surefire, the last of which then only reports."),

    /** Whether locks hold between forks. */
    LOCKS(
            "fine.locks",
            "on or off",
            "on",
            "Whether the locks that tests declare for JUnit (@ResourceLock, @Isolated) also hold between"
                    + " forks. Off is for tests whose forks have resources of their own: then locks hold only within"
                    + " a fork, as with stock Surefire, and keep no class together."),

    /** Whether LEAK lines name what tests leave behind. */
    LEAKS(
            "fine.leaks",
            "on or off",
            "on",
            "Whether a LEAK line names the threads (except daemons) and processes that tests started and that "
                    + "still exist when their class has finished. It has no other effect. If tests run in Maven's own "
                    + "JVM (forkCount 0), which has threads of its own, nothing is printed."),

    /** Whether the run is written as a trace. */
    TRACE(
            "fine.trace",
            "on or off",
            "on",
            "Whether fine-trace.json, beside the reports, records which fork ran which test when. Chrome"
                    + " (chrome://tracing) and Perfetto (ui.perfetto.dev) draw that file."),

    /** Whether the run is written as an Open Test Reporting file. */
    OPEN_REPORTS(
            "fine.openreports",
            "on, off or a file, relative to the folder of the module",
            "off",
            "Whether the results are also written in the events format of Open Test Reporting 0.2.0, with the times at which"
                    + " tests really began and ended: into open-test-report.xml beside the reports, or into that"
                    + " file."),

    /** Whether the run is written as a page. */
    REPORT(
            "fine.report",
            "failures, off or a file, relative to the folder of the module",
            "failures",
            "Whether the build extension writes a page about the last run of a module: what failed and why, the timeline,"
                    + " what limited the run. Failures writes target/fine.html if a test has failed, a file is always"
                    + " written, off writes none. It needs the trace. Without the extension, the goal fine:report makes"
                    + " such a page."),

    /** Which share of the tests is run. */
    SHARD(
            "fine.shard",
            "a number and a count such as 2/5, with numbers from 1 to the count, or auto, or nothing",
            "",
            "Which share of the tests this machine runs, if several machines run them together: 2/5 is"
                    + " the second of five. All machines with the same tests, settings and history divide them in"
                    + " the same way, so that each test is run once; shares take equally long, as far as durations"
                    + " are known. Auto takes both numbers from the environment of GitLab, CircleCI, Buildkite,"
                    + " Azure Pipelines, Semaphore, Bitbucket or Heroku CI; on Travis CI and Jenkins, set"
                    + " CI_NODE_INDEX, from 0, and CI_NODE_TOTAL."),

    /** Where several machines share the suite. */
    QUEUE(
            "fine.queue",
            "an address such as redis://host:6379 or rediss://host:6379, or nothing",
            "",
            "Redis or Valkey server through which any number of machines share the suite. Each machine takes "
                    + "what it can run next, so that all finish together; if a machine dies, another one runs what it "
                    + "held. User and password come from the environment variables FINE_QUEUE_USER and "
                    + "FINE_QUEUE_PASSWORD."),

    /** Which machines share the suite. */
    QUEUE_RUN(
            "fine.queue.run",
            "a text that all machines of a run have in common, and no other run has",
            "",
            "Text that the machines of one run have in common: machines with the same text share the suite. "
                    + "By default, it comes from the environment of GitHub Actions, GitLab, CircleCI, Buildkite, Azure "
                    + "Pipelines, Semaphore, Bitbucket, Heroku CI, Travis CI or Jenkins."),

    /** Name of this machine. */
    QUEUE_MACHINE(
            "fine.queue.machine",
            "a text that no other machine of the run has",
            "",
            "The name of this machine in the queue. If a later attempt of the same job has the same name, it runs again what"
                    + " the earlier one has run. By default, it is the number of the parallel job, if the CI system"
                    + " numbers them, or else made of the host and the process."),

    /** Whether the job runs again. */
    QUEUE_RETRY(
            "fine.queue.retry",
            "auto, on or off",
            "auto",
            "Whether this is a later attempt of a job. If its name is not known to the queue, it runs again"
                    + " what the machines have run on which tests failed, and it fails if there is nothing to run. Auto"
                    + " asks the environment of GitHub Actions, Buildkite and Azure Pipelines."),

    /** When a machine counts as dead. */
    QUEUE_DEADLINE(
            "fine.queue.deadline",
            "a duration such as 30s or 2m",
            "60s",
            "How long a machine may be silent before other machines run what it held. A machine speaks "
                    + "several times in that time, however long its tests take. If the server does not answer for twice "
                    + "that time, and for at least five seconds, it counts as gone."),

    /** When a machine is broken. */
    QUEUE_BREAKER(
            "fine.queue.breaker",
            "a number, or off",
            "10",
            "When a machine counts as broken: once this many of its first units have all failed while tests pass "
                    + "on other machines, it takes no more and leaves the rest to the others. So does a machine that "
                    + "has lost as many forks as fine.replacements replaces. Off lets it go on."),

    /** What happens if the server is gone. */
    QUEUE_FALLBACK(
            "fine.queue.fallback",
            "fail or shard",
            "fail",
            "What a machine does if the server is gone for good. Fail: it finishes what it holds and fails, "
                    + "because nobody knows whether all tests were run. Shard: it runs its fine.shard, apart from what "
                    + "it has run."),

    /** Which certificates the server may have. */
    QUEUE_CERTIFICATES(
            "fine.queue.certificates",
            "a PEM file, relative to the folder of the module",
            "",
            "Certificates of the authority that has signed the certificate of the server, for rediss:// "
                    + "addresses. By default, those that the JDK trusts."),

    /** Where user and password are. */
    QUEUE_SERVER(
            "fine.queue.server",
            "the id of a server in settings.xml",
            "",
            "The server in Maven's settings.xml that has the user and the password for the queue, encrypted if you like."
                    + " Needs the build extension, which reads the settings. The environment variables FINE_QUEUE_USER and"
                    + " FINE_QUEUE_PASSWORD go first."),

    /** Which run is replayed. */
    REPLAY(
            "fine.replay",
            "a file, relative to the folder of the module",
            "",
            "The fine-trace.json of a run to replay: each fork runs the same tests in the same order as"
                    + " then, with a launcher execution of its own wherever there was one. Tests that the trace does"
                    + " not have come last. Needs as many forks as that run had."),

    /** Whether only what failed last time is run. */
    RERUN(
            "fine.rerun",
            "all or failed",
            "all",
            "Which tests are run: all that Surefire finds, or those of them that failed or did not run last time, as the"
                    + " history says, or else the XML reports of the last run. If there are none, all are run. A class that"
                    + " failed as a whole counts with all of its tests. A failure in quarantine is run again along with"
                    + " others, but not for its own sake. With fine.shard or fine.queue, the machines divide the tests that"
                    + " are left, so all of them need the same history. fine.replay and fine.bisect run what they need."),

    /** Which tests may fail. */
    QUARANTINE(
            "fine.quarantine",
            "a file, relative to the folder of the module, or off",
            ".fine-quarantine",
            "The file that names tests which may fail until a date: each line has a test or a pattern, that date, a ticket"
                    + " and the reason, with | between them. These tests run; if they fail, they are reported as skipped,"
                    + " with their failure, and do not fail the build. By default, it is the nearest file of that name in"
                    + " the folder of the module or one above it, up to the root of the project."),

    /** What becomes of tests that pass only when they run again. */
    FLAKY(
            "fine.flaky",
            "warn or fail",
            "warn",
            "What becomes of a build in which tests failed and then passed, because Surefire's rerunFailingTestsCount let them"
                    + " run again: a line names them, or the build fails."),

    /** Whether failed tests are tried again after the run. */
    DIAGNOSE(
            "fine.diagnose",
            "on or off",
            "off",
            "Whether each failed test is tried again at the end of the run, in forks of its own: alone,"
                    + " and, if it passes, after what ran before it in its fork (as far back as a minute). A line"
                    + " says whether it fails alone, fails only after certain others, needs certain others before"
                    + " it, or is flaky. Results, reports and the outcome of the build stay the same."),

    /** How many tests are tried again. */
    DIAGNOSE_MAX(
            "fine.diagnose.max",
            "a number, at least 1",
            "10",
            "Maximum number of failed tests to retry for fine.diagnose, in the order of the suite."),

    /** Which test is bisected. */
    BISECT(
            "fine.bisect",
            "a class and a method such as demo.FooTest#bar",
            "",
            "The order-dependent test to investigate: what does it need before it, or what before it makes it "
                    + "fail? No test is run for its result, and none is reported. The goal fine:bisect sets this "
                    + "option.");

    private final String key;
    private final String type;
    private final String defaultValue;
    private final String text;

    OptionDescriptor(String key, String type, String defaultValue, String text) {
        this.key = key;
        this.type = type;
        this.defaultValue = defaultValue;
        this.text = text;
    }

    /** The name that a user writes. */
    public String key() {
        return key;
    }

    /** Allowed values in words. */
    public String type() {
        return type;
    }

    /** The value if none is set. */
    public String defaultValue() {
        return defaultValue;
    }

    /** One paragraph for the reference. */
    public String text() {
        return text;
    }
}
