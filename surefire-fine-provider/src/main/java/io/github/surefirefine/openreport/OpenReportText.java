package io.github.surefirefine.openreport;

import io.github.surefirefine.console.TestResult;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.FailureText;
import io.github.surefirefine.model.result.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns results into events: a root for the run, a container for each class, and in it its tests. Each event has the time
 * at which it really happened, so the order in the file is that of the results. A failure of a class itself is the result
 * of its container. Not thread-safe.
 */
public final class OpenReportText {

    private static final String SCHEMAS = "https://schemas.opentest4j.org/reporting/";
    private static final String ROOT_ID = "1";

    /** What follows the name of a method in that of a test: parameters, or the number of an invocation. */
    private static final Pattern METHOD = Pattern.compile("[^\\s(\\[{]+");

    private static final Pattern TYPE = Pattern.compile("[\\p{L}\\p{N}_$.]+");

    private final Map<String, OpenClass> classes = new LinkedHashMap<>();
    private int lastId = 1;

    /** The beginning of the file, and of the run. */
    public String head(Machine machine, String run, Instant time) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<e:events xmlns=\"" + SCHEMAS + "core/0.2.0\" xmlns:e=\""
                + SCHEMAS + "events/0.2.0\" xmlns:java=\"" + SCHEMAS + "java/0.2.0\">\n<infrastructure><hostName>"
                + XmlText.of(machine.host()) + "</hostName><userName>" + XmlText.of(machine.user())
                + "</userName><operatingSystem>" + XmlText.of(machine.system()) + "</operatingSystem><cpuCores>"
                + machine.processors() + "</cpuCores><java:javaVersion>" + XmlText.of(machine.java())
                + "</java:javaVersion></infrastructure>\n"
                + started(ROOT_ID, run, time, null, "");
    }

    /**
     * A test has ended, or a class has failed as a whole.
     *
     * @param end when that was
     */
    public String result(TestResult result, Instant end) {
        Entry entry = result.entry();
        Instant start = end.minusMillis(entry.millis());
        StringBuilder events = new StringBuilder();
        OpenClass owner = classes.get(className(entry));
        if (owner == null) {
            owner = new OpenClass(Integer.toString(++lastId));
            classes.put(className(entry), owner);
            events.append(started(
                    owner.id,
                    entry.sourceText() == null ? className(entry) : entry.sourceText(),
                    start,
                    ROOT_ID,
                    "<sources><java:classSource className=\"" + XmlText.of(className(entry)) + "\"/></sources>"));
        }
        String name = entry.name();
        if (name == null) {
            if (result.outcome() != Outcome.PASSED) {
                owner.result = resultOf(result);
            }
            return events.toString();
        }
        String id = Integer.toString(++lastId);
        return events.append(started(
                        id,
                        entry.nameText() == null ? name : entry.nameText(),
                        start,
                        owner.id,
                        rerunTag(result) + source(className(entry), name)))
                .append(finished(id, end, forkOf(result, end) + resultOf(result)))
                .toString();
    }

    /** The end of the run, and of the file. */
    public String end(Instant time) {
        StringBuilder events = new StringBuilder();
        classes.values().forEach(each -> events.append(finished(each.id, time, each.result)));
        return events.append(finished(ROOT_ID, time, "<result status=\"SUCCESSFUL\"/>"))
                .append("</e:events>\n")
                .toString();
    }

    private static String className(Entry entry) {
        return entry.declaringClass() == null ? entry.source() : entry.declaringClass();
    }

    private static String started(String id, String name, Instant time, @Nullable String parent, String content) {
        return "<e:started id=\"" + id + "\" name=\"" + XmlText.of(name) + "\" time=\"" + time + "\""
                + (parent == null ? "" : " parentId=\"" + parent + "\"")
                + (content.isEmpty() ? "/>\n" : ">" + content + "</e:started>\n");
    }

    private static String finished(String id, Instant time, String content) {
        return "<e:finished id=\"" + id + "\" time=\"" + time + "\">" + content + "</e:finished>\n";
    }

    private static String rerunTag(TestResult result) {
        return result.rerun()
                .map(rerun -> "<metadata><tags><tag>rerun-" + rerun.number() + "</tag></tags></metadata>")
                .orElse("");
    }

    private static String source(String className, String name) {
        Matcher method = METHOD.matcher(name);
        return method.lookingAt()
                ? "<sources><java:methodSource className=\"" + XmlText.of(className) + "\" methodName=\""
                        + XmlText.of(method.group()) + "\"/></sources>"
                : "";
    }

    private static String forkOf(TestResult result, Instant time) {
        return "<attachments><data time=\"" + time + "\"><entry key=\"fork\">" + result.forkNumber()
                + "</entry></data></attachments>";
    }

    private static String resultOf(TestResult result) {
        Entry entry = result.entry();
        FailureText failure = entry.failure();
        String reason = entry.message() == null && failure != null ? failure.message() : entry.message();
        String content = (reason == null ? "" : "<reason>" + XmlText.of(reason) + "</reason>")
                + (failure == null ? "" : throwable(failure, result.outcome()));
        return "<result status=\"" + status(result.outcome()) + "\""
                + (content.isEmpty() ? "/>" : ">" + content + "</result>");
    }

    private static String throwable(FailureText failure, Outcome outcome) {
        Matcher type = TYPE.matcher(failure.trace());
        return "<java:throwable type=\"" + (type.lookingAt() ? XmlText.of(type.group()) : "java.lang.Throwable")
                + "\" assertionError=\"" + (outcome == Outcome.FAILED) + "\">" + XmlText.of(failure.trace())
                + "</java:throwable>";
    }

    private static String status(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "SUCCESSFUL";
            case FAILED -> "FAILED";
            case ERROR, CRASHED -> "ERRORED";
            case SKIPPED, QUARANTINED -> "SKIPPED";
            case ABORTED -> "ABORTED";
        };
    }

    /** A container that has not ended. */
    private static final class OpenClass {

        private final String id;
        private String result = "<result status=\"SUCCESSFUL\"/>";

        OpenClass(String id) {
            this.id = id;
        }
    }
}
