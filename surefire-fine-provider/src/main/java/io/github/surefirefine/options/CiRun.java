package io.github.surefirefine.options;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the environment of a CI system says about the run that a job belongs to. */
enum CiRun {

    /** See <a href="https://docs.github.com/actions/reference/workflows-and-actions/variables">variables</a>. */
    GITHUB("GITHUB_ACTIONS", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", 1),

    /** The following are as in {@link CiSystem}. */
    GITLAB("GITLAB_CI", "CI_PIPELINE_ID", "", 1),
    CIRCLE_CI("CIRCLECI", "CIRCLE_WORKFLOW_ID", "", 1),
    BUILDKITE("BUILDKITE", "BUILDKITE_BUILD_ID", "BUILDKITE_RETRY_COUNT", 0),
    AZURE("TF_BUILD", "BUILD_BUILDID", "SYSTEM_JOBATTEMPT", 1),
    SEMAPHORE("SEMAPHORE", "SEMAPHORE_PIPELINE_ID", "", 1),
    BITBUCKET("BITBUCKET_BUILD_NUMBER", "BITBUCKET_PIPELINE_UUID", "", 1),
    HEROKU("HEROKU_TEST_RUN_ID", "HEROKU_TEST_RUN_ID", "", 1),
    TRAVIS("TRAVIS", "TRAVIS_BUILD_ID", "", 1),
    JENKINS("JENKINS_URL", "BUILD_TAG", "", 1);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final String mark;
    private final String run;
    private final String attempt;
    private final int first;

    CiRun(String mark, String run, String attempt, int first) {
        this.mark = mark;
        this.run = run;
        this.attempt = attempt;
        this.first = first;
    }

    /**
     * The options with what the environment says about the queue, where the user has said nothing.
     *
     * @param texts as {@link FineOptions#texts} answers
     */
    static Map<String, String> resolve(Map<String, String> texts, Map<String, String> environment) {
        if (!texts.containsKey(OptionDescriptor.QUEUE.key())) {
            return texts;
        }
        Map<String, String> resolved = new TreeMap<>(texts);
        for (CiRun system : values()) {
            if (environment.containsKey(system.mark)
                    && !environment.getOrDefault(system.run, "").isEmpty()) {
                resolved.putIfAbsent(OptionDescriptor.QUEUE_RUN.key(), environment.getOrDefault(system.run, ""));
                if (isAuto(resolved) && system.isLater(environment)) {
                    resolved.put(OptionDescriptor.QUEUE_RETRY.key(), "on");
                }
                break;
            }
        }
        CiShard.numbered(environment)
                .ifPresent(shard -> resolved.putIfAbsent(OptionDescriptor.QUEUE_MACHINE.key(), shard.toString()));
        return resolved;
    }

    private static boolean isAuto(Map<String, String> texts) {
        return Optional.ofNullable(texts.get(OptionDescriptor.QUEUE_RETRY.key()))
                .orElse(OptionDescriptor.QUEUE_RETRY.defaultValue())
                .equalsIgnoreCase(OptionDescriptor.QUEUE_RETRY.defaultValue());
    }

    private boolean isLater(Map<String, String> environment) {
        String number = environment.getOrDefault(attempt, "");
        return NUMBER.matcher(number).matches() && Integer.parseInt(number) > first;
    }
}
