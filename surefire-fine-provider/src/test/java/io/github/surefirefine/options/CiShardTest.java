package io.github.surefirefine.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.surefirefine.trouble.Trouble;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiShardTest {

    @ParameterizedTest
    @CsvSource({
        "GITLAB_CI=true CI_NODE_INDEX=2 CI_NODE_TOTAL=5, 2/5",
        "CIRCLECI=true CIRCLE_NODE_INDEX=1 CIRCLE_NODE_TOTAL=5, 2/5",
        "CIRCLECI=true CIRCLE_NODE_INDEX=0 CIRCLE_NODE_TOTAL=1, 1/1",
        "BUILDKITE=true BUILDKITE_PARALLEL_JOB=4 BUILDKITE_PARALLEL_JOB_COUNT=5, 5/5",
        "TF_BUILD=True SYSTEM_JOBPOSITIONINPHASE=5 SYSTEM_TOTALJOBSINPHASE=5, 5/5",
        "SEMAPHORE=true SEMAPHORE_JOB_INDEX=1 SEMAPHORE_JOB_COUNT=5, 1/5",
        "BITBUCKET_BUILD_NUMBER=7 BITBUCKET_PARALLEL_STEP=0 BITBUCKET_PARALLEL_STEP_COUNT=5, 1/5",
        "HEROKU_TEST_RUN_ID=x CI_NODE_INDEX=0 CI_NODE_TOTAL=5, 1/5",
        "TRAVIS=true CI_NODE_INDEX=1 CI_NODE_TOTAL=2, 2/2",
        "JENKINS_URL=x CI_NODE_INDEX=1 CI_NODE_TOTAL=2, 2/2",
        "CIRCLECI=true CIRCLE_NODE_INDEX=1 CIRCLE_NODE_TOTAL=5 TRAVIS=true CI_NODE_INDEX=1 CI_NODE_TOTAL=5, 2/5"
    })
    void theEnvironmentOfACiSystemSaysIt(String environment, String shard) {
        assertThat(auto(environment)).isEqualTo(Map.of("fine.shard", shard));
    }

    @Test
    void whatTheUserSaysCounts() {
        assertThat(CiShard.resolve(
                        Map.of("fine.shard", "1/2"), environment("GITLAB_CI=true CI_NODE_INDEX=2 CI_NODE_TOTAL=5")))
                .isEqualTo(Map.of("fine.shard", "1/2"));
        assertThat(CiShard.resolve(Map.of(), environment("GITLAB_CI=true CI_NODE_INDEX=2 CI_NODE_TOTAL=5")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CI=true",
        "GITHUB_ACTIONS=true",
        "CI_NODE_INDEX=2 CI_NODE_TOTAL=5",
        "GITLAB_CI=true CI_NODE_TOTAL=1",
        "GITLAB_CI=true CI_NODE_INDEX= CI_NODE_TOTAL=5",
        "BUILDKITE=true"
    })
    void anEnvironmentThatNumbersNothingIsRefused(String environment) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> auto(environment))
                .withMessage(Trouble.AUTO_SHARD.tell(
                        "fine: the option \"fine.shard\" is auto, but the environment does not number parallel"
                                + " jobs as GitLab,"
                                + " CircleCI, Buildkite, Azure Pipelines, Semaphore, Bitbucket, Heroku CI, Travis CI,"
                                + " Jenkins do; set, for example, -Dfine.shard=2/5 instead."));
    }

    @Test
    void anEnvironmentOfSeveralSystemsThatDisagreeIsRefused() {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> auto("GITLAB_CI=true CI_NODE_INDEX=2 CI_NODE_TOTAL=5"
                        + " BUILDKITE=true BUILDKITE_PARALLEL_JOB=2 BUILDKITE_PARALLEL_JOB_COUNT=5"))
                .withMessage(Trouble.AUTO_SHARD.tell(
                        "fine: the option \"fine.shard\" is auto, but the environment has variables of several CI"
                                + " systems: GitLab says"
                                + " 2/5, Buildkite says 3/5; set, for example, -Dfine.shard=2/5 instead."));
    }

    @ParameterizedTest
    @CsvSource({"6, 5", "0, 5", "x, 5", "1, x", "1, 0", "-1, 5"})
    void numbersThatAreNoShardAreRefused(String number, String total) {
        assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> auto("GITLAB_CI=true CI_NODE_INDEX=" + number + " CI_NODE_TOTAL=" + total))
                .withMessage(
                        Trouble.AUTO_SHARD.tell("fine: the option \"fine.shard\" is auto, but CI_NODE_INDEX=" + number
                                + " and CI_NODE_TOTAL=" + total
                                + " of GitLab are not a shard, counted from 1; set, for example,"
                                + " -Dfine.shard=2/5 instead."));
    }

    private static Map<String, String> auto(String environment) {
        return CiShard.resolve(Map.of("fine.shard", "auto"), environment(environment));
    }

    private static Map<String, String> environment(String text) {
        return Arrays.stream(text.split(" "))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    }
}
