package io.github.surefirefine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.options.jvm.JvmChoice;
import io.github.surefirefine.options.jvm.JvmFlagsChosen;
import io.github.surefirefine.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FineOptionsTest {

    @Test
    void everythingHasADefault() {
        assertThat(parse(Map.of()))
                .isEqualTo(new FineOptions(
                        new FineOptions.Console(ConsoleMode.AUTO, Optional.of(Duration.ofSeconds(60)), true),
                        new FineOptions.Timeouts(
                                TimeLimits.NONE, Optional.of(Duration.ofSeconds(10)), Optional.empty()),
                        new FineOptions.History(Optional.of(".fine"), Optional.empty()),
                        new FineOptions.Forks(ForkNumber.AUTO, Isolation.CLASS, OptionalInt.empty(), Optional.empty()),
                        new FineOptions.Jvm(JvmChoice.AUTO, JvmFlagsChosen.BY_NOBODY, Optional.empty()),
                        new FineOptions.Sharing(List.of(), List.of(), InvocationSharing.KNOWN, true),
                        true,
                        true,
                        new FineOptions.Results(Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        RerunChoice.ALL,
                        new FineOptions.Tolerance(Optional.of(".fine-quarantine"), FlakyChoice.WARN),
                        new FineOptions.Diagnosis(OptionalInt.empty(), Optional.empty())));
    }

    @Test
    void anOpenReportHasAUsualPlace() {
        assertThat(parse(Map.of("fine.openreports", "on")).results().openReport())
                .hasValue(FineOptions.Results.OPEN_REPORT);
        assertThat(parse(Map.of("fine.openreports", "OFF")).results().openReport())
                .isEmpty();
        assertThat(parse(Map.of("fine.openreports", "target/otr.xml")).results().openReport())
                .hasValue("target/otr.xml");
        assertThatThrownBy(() -> parse(Map.of("fine.openreports", "true")))
                .hasMessageContaining("did you mean \"on\"?");
        assertThatThrownBy(() -> parse(Map.of("fine.openreports", ""))).isInstanceOf(OptionException.class);
    }

    @Test
    void theRunThatIsWantedAgainIsAFile() {
        assertThat(parse(Map.of("fine.replay", "ci/fine-trace.json")).replay()).hasValue("ci/fine-trace.json");
        assertThat(parse(Map.of("fine.replay", "")).replay()).isEmpty();
        assertThatThrownBy(() -> parse(Map.of("fine.replay", "a\0b"))).isInstanceOf(OptionException.class);
    }

    @Test
    void theQueueThatAGoalShowsIsNoneOfTheRun() {
        assertThat(FineOptions.texts(
                        Map.of("fine.queue", "redis://host"),
                        Map.of("fine.queue.name", "4711", "fine.queue.release", "a")))
                .containsOnlyKeys("fine.queue");
    }

    @Test
    void leanForksWithoutTheExtensionAreWarnedAbout() {
        assertThat(parse(Map.of("fine.jvm", "lean")).jvm().warning())
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("fine-maven-extension", "-XX:TieredStopAtLevel=1", "argLine", "#jvm-flags"));
        assertThat(parse(Map.of("fine.jvm", "lean", "fine.jvm.chosen", "lean"))
                        .jvm()
                        .warning())
                .isEmpty();
        assertThat(parse(Map.of("fine.jvm", "auto")).jvm().warning()).isEmpty();
        assertThat(parse(Map.of("fine.jvm", "off")).jvm().warning()).isEmpty();
    }

    @Test
    void theExtensionTellsWhichExecutionOfThePluginRunsTheTests() {
        assertThat(parse(Map.of("fine.jvm.execution", "slow")).jvm().execution())
                .contains("slow");
    }

    @ParameterizedTest
    @CsvSource({"known, KNOWN", "All, ALL", "off, OFF"})
    void invocationsAreSharedAsFarAsTheUserWants(String text, InvocationSharing sharing) {
        assertThat(parse(Map.of("fine.invocations", text)).sharing().invocations())
                .isEqualTo(sharing);
    }

    @Test
    void invocationsThatAreSharedSomehowAreRefused() {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> parse(Map.of("fine.invocations", "on")))
                .withMessage(Trouble.BAD_VALUE.tell(
                        "fine: the option \"fine.invocations\" cannot be \"on\"; allowed values: known, all or off."));
    }

    @Test
    void theHistoryIsKeptInAFolderOrNotAtAll() {
        assertThat(parse(Map.of("fine.history", "build/durations")).history().folder())
                .hasValue("build/durations");
        assertThat(parse(Map.of("fine.history", "off")).history().folder()).isEmpty();
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> parse(Map.of("fine.history", "")))
                .withMessage(Trouble.BAD_VALUE.tell(
                        "fine: the option \"fine.history\" cannot be \"\"; allowed values: a folder, relative to that of"
                                + " the module, or off."));
    }

    @ParameterizedTest
    @CsvSource({"1/1, 1, 1", "2/5, 2, 5", "5/5, 5, 5", "' 2/5 ', 2, 5", "007/010, 7, 10"})
    void aShardIsANumberOfACount(String text, int number, int count) {
        assertThat(parse(Map.of("fine.shard", text)).shard()).hasValue(new Shard(number, count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"6/5", "0/5", "x", "2", "2/", "/5", "-1/5", "2/5/6", "2 / 5", "0/0", "9999999/9999999", "off"})
    void aShardThatThereIsNotIsRefused(String wrong) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> parse(Map.of("fine.shard", wrong)))
                .withMessage(Trouble.BAD_VALUE.tell("fine: the option \"fine.shard\" cannot be \"" + wrong
                        + "\"; allowed values: a number and a count such as 2/5, with numbers from 1 to the"
                        + " count, or auto, or"
                        + " nothing."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "auto", "AUTO"})
    void allTestsAreRunWhereNoShardIsSet(String text) {
        assertThat(parse(Map.of("fine.shard", text)).shard()).isEmpty();
    }

    @Test
    void whatGoalsOfThePluginTakeIsNoOptionOfARun() {
        assertThat(FineOptions.texts(Map.of("fine.slow", "5s"), Map.of("fine.count", "3", "fine.format", "json")))
                .isEqualTo(Map.of("fine.slow", "5s"));
    }

    @Test
    void aHistoryMayBeginWithReports() {
        assertThat(parse(Map.of("fine.history.import", "**/TEST-*.xml"))
                        .history()
                        .imported())
                .hasValue("**/TEST-*.xml");
        assertThat(parse(Map.of()).history().imported()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyOptionIsDescribedAndItsDefaultIsAllowed(OptionDescriptor option) {
        assertThat(option.key()).startsWith("fine.").isLowerCase();
        assertThat(option.type()).isNotBlank();
        assertThat(option.text()).isNotBlank().endsWith(".").doesNotContain("\n");
        assertThat(parse(Map.of(option.key(), option.defaultValue()))).isEqualTo(parse(Map.of()));
    }

    @Test
    void optionsComeFromTheProvidersProperties() {
        FineOptions options = parse(Map.of("fine.console", "failures", "fine.slow", "5s", "fine.together", "A,b.C"));

        assertThat(options.console().mode()).isEqualTo(ConsoleMode.FAILURES);
        assertThat(options.console().slow()).contains(Duration.ofSeconds(5));
        assertThat(options.sharing().together()).containsExactly(new ClassPattern("A"), new ClassPattern("b.C"));
    }

    @Test
    void classesThatMayBeSplitAreNamedLikeThoseThatMustNot() {
        FineOptions options = parse(Map.of("fine.together", "A", "fine.apart", " b.*IT, ,C"));

        assertThat(options.sharing().together()).containsExactly(new ClassPattern("A"));
        assertThat(options.sharing().apart()).containsExactly(new ClassPattern("b.*IT"), new ClassPattern("C"));
    }

    @Test
    void systemPropertiesWin() {
        FineOptions options =
                parse(Map.of("fine.console", "failures", "fine.slow", "5s"), Map.of("fine.console", "off"));

        assertThat(options.console().mode()).isEqualTo(ConsoleMode.OFF);
        assertThat(options.console().slow()).contains(Duration.ofSeconds(5));
    }

    @Test
    void aWrongSystemPropertyIsRefusedEvenWhereThePropertiesAreRight() {
        assertThatThrownBy(() -> parse(Map.of("fine.console", "all"), Map.of("fine.console", "x")))
                .isInstanceOf(OptionException.class);
    }

    @Test
    void onlyWhatIsOursIsKept() {
        assertThat(FineOptions.texts(
                        Map.of("fine.slow", " 1s ", "forkNumber", "1"), Map.of("fine.x", "y", "user.dir", "/")))
                .isEqualTo(Map.of("fine.slow", "1s", "fine.x", "y"));
    }

    @Test
    void whatBelongsToOthersIsIgnored() {
        Map<String, String> others = Map.of("forkNumber", "1", "finesse", "x", "Fine.console", "x", "user.dir", "/");

        assertThat(parse(others, others)).isEqualTo(parse(Map.of()));
    }

    @Test
    void spaceAroundAValueAndItsCaseDoNotMatter() {
        FineOptions options =
                parse(Map.of("fine.console", "\n  Off ", "fine.slow", " 5S\t", "fine.together", "\n A ,\n B,, \n"));

        assertThat(options.console().mode()).isEqualTo(ConsoleMode.OFF);
        assertThat(options.console().slow()).contains(Duration.ofSeconds(5));
        assertThat(options.sharing().together()).containsExactly(new ClassPattern("A"), new ClassPattern("B"));
    }

    @ParameterizedTest
    @CsvSource({
        "fine.consol, fine.console",
        "fine.togheter, fine.together",
        "fine.SLOW, fine.slow",
        "fine.slowly, fine.slow",
        "fine.lock, fine.locks",
        "fine., fine.ci"
    })
    void anUnknownOptionIsRefusedWithTheNearestName(String unknown, String nearest) {
        assertThatThrownBy(() -> parse(Map.of(unknown, "x")))
                .isInstanceOf(OptionException.class)
                .hasMessage(Trouble.UNKNOWN_OPTION.tell(
                        "fine: there is no option \"" + unknown + "\"; did you mean \"" + nearest + "\"?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "failure", "on", "all,off"})
    void aWrongConsoleModeIsRefusedWithTheAllowedOnes(String wrong) {
        assertThatThrownBy(() -> parse(Map.of("fine.console", wrong)))
                .isInstanceOf(OptionException.class)
                .hasMessage(Trouble.BAD_VALUE.tell("fine: the option \"fine.console\" cannot be \"" + wrong
                        + "\"; allowed values: auto, all, failures or off."));
    }

    @ParameterizedTest
    @CsvSource({
        "fine.timeout, 30, 30s",
        "fine.timeout, demo.A=5, demo.A=5s",
        "fine.timeout, '30,demo.Slow*=5m', '30s,demo.Slow*=5m'",
        "fine.timeout, '30s, #SLOW=120', '30s, #SLOW=120s'",
        "fine.timeout, 'off,demo.V2*=60,#SLOW=120', 'off,demo.V2*=60s,#SLOW=120s'",
        "fine.timeout.grace, 5, 5s",
        "fine.slow, 60, 60s",
        "fine.leaks, true, on",
        "fine.locks, No, off",
        "fine.trace, FALSE, off"
    })
    void aValueThatIsNearlyRightIsRefusedWithTheRightOne(String option, String wrong, String right) {
        assertThatThrownBy(() -> parse(Map.of(option, wrong)))
                .isInstanceOf(OptionException.class)
                .hasMessage(Trouble.BAD_VALUE.tell("fine: the option \"" + option + "\" cannot be \"" + wrong
                        + "\"; did you mean \"" + right + "\"?"));
    }

    @Test
    void whatSurefirePrintsOfABadOptionIsTheMessageAlone() {
        assertThatThrownBy(() -> parse(Map.of("fine.slow", "x")))
                .satisfies(thrown -> assertThat(thrown).hasToString(thrown.getMessage()));
    }

    @ParameterizedTest
    @CsvSource({"1ms, 1", "500ms, 500", "60s, 60000", "2m, 120000", "1h, 3600000", "999999999ms, 999999999"})
    void aDurationHasAUnit(String text, long millis) {
        assertThat(parse(Map.of("fine.slow", text)).console().slow()).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"class, CLASS", "Class, CLASS", "test, TEST", "TEST, TEST"})
    void aJvmIsForAClassOrATest(String value, Isolation isolation) {
        assertThat(parse(Map.of("fine.isolation", value)).forks().isolation()).isEqualTo(isolation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "method", "classes", "on"})
    void aWrongIsolationIsRefused(String wrong) {
        assertThatThrownBy(() -> parse(Map.of("fine.isolation", wrong)))
                .isInstanceOf(OptionException.class)
                .hasMessage(Trouble.BAD_VALUE.tell("fine: the option \"fine.isolation\" cannot be \"" + wrong
                        + "\"; allowed values: class" + " or test."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF"})
    void nothingIsSlowWhereThatIsOff(String off) {
        assertThat(parse(Map.of("fine.slow", off)).console().slow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "1.5s", "0s", "0ms", "1 s", "1d", "1s2s", "9999999999s", "١s"})
    void aWrongDurationIsRefused(String wrong) {
        assertThatThrownBy(() -> parse(Map.of("fine.slow", wrong)))
                .isInstanceOf(OptionException.class)
                .hasMessage(Trouble.BAD_VALUE.tell("fine: the option \"fine.slow\" cannot be \"" + wrong
                        + "\"; allowed values: a duration such as 500ms, 60s or 2m, or off."));
    }

    @ParameterizedTest
    @CsvSource({"on, true", "On, true", "off, false", "OFF, false"})
    void locksAreOnOrOff(String text, boolean isOn) {
        assertThat(parse(Map.of("fine.locks", text)).sharing().locks()).isEqualTo(isOn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "none"})
    void anythingElseForLocksIsRefused(String wrong) {
        assertThatThrownBy(() -> parse(Map.of("fine.locks", wrong)))
                .isInstanceOf(OptionException.class)
                .hasMessage(Trouble.BAD_VALUE.tell(
                        "fine: the option \"fine.locks\" cannot be \"" + wrong + "\"; allowed values: on or off."));
    }

    @Test
    void aLimitForAllTestsMayHaveExceptions() {
        TimeLimits limits = limits("30s, demo.Slow*=5m, #SLOW=2m, #net = off");

        assertThat(limits.general()).contains(Duration.ofSeconds(30));
        assertThat(limits.of("demo.FastTest", List.of())).contains(Duration.ofSeconds(30));
        assertThat(limits.of("demo.SlowTest", List.of())).contains(Duration.ofMinutes(5));
        assertThat(limits.of("demo.SlowTest$Inner$Deep", List.of("fast"))).contains(Duration.ofMinutes(5));
        assertThat(limits.of("demo.FastTest", List.of("SLOW"))).contains(Duration.ofMinutes(2));
        assertThat(limits.of("demo.SlowTest", List.of("SLOW", "net")))
                .as("the last one that applies counts")
                .isEmpty();
    }

    @Test
    void aClassOfALimitMayBeGivenByItsSimpleName() {
        assertThat(limits("SlowTest=5m").of("demo.SlowTest", List.of())).contains(Duration.ofMinutes(5));
        assertThat(limits("Inner=5m").of("demo.SlowTest$Inner", List.of())).isEmpty();
        assertThat(limits("SlowTest=5m").of("", List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF"})
    void testsHaveNoLimitWhereThatIsOff(String off) {
        assertThat(limits(off)).isEqualTo(TimeLimits.NONE);
    }

    @Test
    void exceptionsNeedNoLimitForAll() {
        TimeLimits limits = limits("#SLOW=2m");

        assertThat(limits.general()).isEmpty();
        assertThat(limits.exceptions())
                .containsExactly(
                        new TimeLimits.Exemption(new TimeLimits.Tag("SLOW"), Optional.of(Duration.ofMinutes(2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30s,", "30s,40s", "demo.A", "=5m", "#=5m", "demo.A=", "30s,#x", "0s"})
    void aWrongLimitIsRefused(String wrong) {
        assertThatThrownBy(() -> limits(wrong))
                .isInstanceOf(OptionException.class)
                .hasMessage(Trouble.BAD_VALUE.tell("fine: the option \"fine.timeout\" cannot be \"" + wrong
                        + "\"; allowed values: " + OptionDescriptor.TIMEOUT.type() + "."));
    }

    @Test
    void theGraceMayBeEndless() {
        assertThat(parse(Map.of("fine.timeout.grace", "2s")).timeouts().grace()).contains(Duration.ofSeconds(2));
        assertThat(parse(Map.of("fine.timeout.grace", "off")).timeouts().grace())
                .isEmpty();
        assertThatThrownBy(() -> parse(Map.of("fine.timeout.grace", "never")))
                .isInstanceOf(OptionException.class)
                .hasMessage(Trouble.BAD_VALUE.tell(
                        "fine: the option \"fine.timeout.grace\" cannot be \"never\"; allowed values: a duration such as"
                                + " 500ms, 10s or 2m, or off."));
    }

    private static TimeLimits limits(String text) {
        return parse(Map.of("fine.timeout", text)).timeouts().limits();
    }

    private static FineOptions parse(Map<String, String> properties) {
        return parse(properties, Map.of());
    }

    private static FineOptions parse(Map<String, String> providerProperties, Map<String, String> systemProperties) {
        return FineOptions.parse(FineOptions.texts(providerProperties, systemProperties));
    }
}
