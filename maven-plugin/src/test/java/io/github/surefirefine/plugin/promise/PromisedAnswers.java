package io.github.surefirefine.plugin.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.surefirefine.plugin.doctor.DoctorAnswer;
import io.github.surefirefine.plugin.flaky.FlakyAnswer;
import io.github.surefirefine.plugin.goal.output.Problem;
import io.github.surefirefine.plugin.plan.PlanAnswer;
import io.github.surefirefine.plugin.queue.ShownQueue;
import io.github.surefirefine.plugin.slowest.SlowestAnswer;
import io.github.surefirefine.plugin.timeline.TimelineAnswer;
import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fields of the JSON that goals print for scripts. */
final class PromisedAnswers {

    private static final JsonMapper JSON = new JsonMapper();

    /** By goal. */
    private static final Map<String, Class<?>> ANSWERS = Map.of(
            "doctor", DoctorAnswer.class,
            "flaky", FlakyAnswer.class,
            "plan", PlanAnswer.class,
            "queue", ShownQueue.class,
            "slowest", SlowestAnswer.class,
            "timeline", dataOf(TimelineAnswer.class));

    private PromisedAnswers() {}

    static SortedSet<String> lines() throws IOException {
        assertThat(ANSWERS.keySet()).as("goals with an answer").isEqualTo(PromisedGoals.with("format"));
        SortedSet<String> lines = new TreeSet<>();
        ANSWERS.forEach((goal, type) -> addTo(lines, goal, JSON.constructType(type)));
        addTo(lines, "any goal", JSON.constructType(Problem.class));
        return lines;
    }

    private static Class<?> dataOf(Class<?> answer) {
        try {
            return answer.getMethod("data").getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void addTo(SortedSet<String> lines, String place, JavaType type) {
        if (type.isContainerType()) {
            addTo(lines, place + "[]", type.getContentType());
        } else if (type.isReferenceType()) {
            addTo(lines, place + "?", type.getReferencedType());
        } else if (type.getRawClass().isRecord()) {
            JSON.getSerializationConfig()
                    .introspect(type)
                    .findProperties()
                    .forEach(field -> addTo(lines, place + " " + field.getName(), field.getPrimaryType()));
        } else if (type.isEnumType()) {
            for (Object constant : type.getRawClass().getEnumConstants()) {
                lines.add(place + ": " + JSON.convertValue(constant, String.class));
            }
        } else {
            lines.add(place + ": " + type.getRawClass().getSimpleName());
        }
    }
}
