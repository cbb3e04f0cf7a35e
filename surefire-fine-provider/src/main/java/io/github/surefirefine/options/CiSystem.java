package io.github.surefirefine.options;

import io.github.surefirefine.model.plan.Shard;
import io.github.surefirefine.trouble.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The systems that start a job several times, and tell each of these jobs its number through the environment. */
enum CiSystem {

    /** See <a href="https://docs.gitlab.com/ci/variables/predefined_variables/">predefined variables</a>. */
    GITLAB("GitLab", "GITLAB_CI", "CI_NODE_INDEX", "CI_NODE_TOTAL", 1),

    /** See <a href="https://circleci.com/docs/reference/variables/">built-in variables</a>. */
    CIRCLE_CI("CircleCI", "CIRCLECI", "CIRCLE_NODE_INDEX", "CIRCLE_NODE_TOTAL", 0),

    /** See <a href="https://buildkite.com/docs/pipelines/configure/environment-variables">environment variables</a>. */
    BUILDKITE("Buildkite", "BUILDKITE", "BUILDKITE_PARALLEL_JOB", "BUILDKITE_PARALLEL_JOB_COUNT", 0),

    /** See <a href="https://learn.microsoft.com/azure/devops/pipelines/test/parallel-testing-any-test-runner">slicing</a>. */
    AZURE("Azure Pipelines", "TF_BUILD", "SYSTEM_JOBPOSITIONINPHASE", "SYSTEM_TOTALJOBSINPHASE", 1),

    /** See <a href="https://docs.semaphore.io/reference/env-vars">environment variables</a>. */
    SEMAPHORE("Semaphore", "SEMAPHORE", "SEMAPHORE_JOB_INDEX", "SEMAPHORE_JOB_COUNT", 1),

    /** See <a href="https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/">default variables</a>. */
    BITBUCKET("Bitbucket", "BITBUCKET_BUILD_NUMBER", "BITBUCKET_PARALLEL_STEP", "BITBUCKET_PARALLEL_STEP_COUNT", 0),

    /** See <a href="https://devcenter.heroku.com/articles/heroku-ci-parallel-test-runs">parallel test runs</a>. */
    HEROKU("Heroku CI", "HEROKU_TEST_RUN_ID", "CI_NODE_INDEX", "CI_NODE_TOTAL", 0),

    /**
     * Numbers nothing by itself. See <a href="https://docs.travis-ci.com/user/speeding-up-the-build/">speeding up the
     * build</a> for the usual variables.
     */
    TRAVIS("Travis CI", "TRAVIS", "CI_NODE_INDEX", "CI_NODE_TOTAL", 0),

    /**
     * Numbers nothing by itself; users set the variables that <a
     * href="https://github.com/KnapsackPro/knapsack">Knapsack</a> reads.
     */
    JENKINS("Jenkins", "JENKINS_URL", "CI_NODE_INDEX", "CI_NODE_TOTAL", 0);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final String title;
    private final String mark;
    private final String index;
    private final String count;
    private final int first;

    CiSystem(String title, String mark, String index, String count, int first) {
        this.title = title;
        this.mark = mark;
        this.index = index;
        this.count = count;
        this.first = first;
    }

    /** The usual name. */
    String title() {
        return title;
    }

    /**
     * The shard in such an environment; none if the environment is not of this system, or the job is started once.
     *
     * @throws OptionException if the shard does not exist
     */
    Optional<Shard> shard(Map<String, String> environment) {
        String number = environment.getOrDefault(index, "");
        String total = environment.getOrDefault(count, "");
        if (!environment.containsKey(mark) || number.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Shard(number(number) - first + 1, number(total)));
        } catch (IllegalArgumentException e) {
            throw new OptionException(Trouble.AUTO_SHARD.tell("fine: the option \"fine.shard\" is auto, but " + index
                    + "=" + number + " and " + count + "=" + total + " of " + title + " are not a shard, counted from "
                    + first + "; set, for example, -Dfine.shard=2/5 instead."));
        }
    }

    private static int number(String digits) {
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException(digits);
        }
        return Integer.parseInt(digits);
    }
}
