package io.github.surefirefine.dispatch.queue;

import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out in what the suite of this machine differs from the one that was published. Not thread-safe. */
final class SuiteComparison {

    private final SuiteOfRun suite;
    private final List<String> namesElsewhere = new ArrayList<>();
    private int classesElsewhere;
    private int nextClass;

    SuiteComparison(SuiteOfRun suite) {
        this.suite = suite;
    }

    /** The suites differ. */
    void begin(QueueAnswer.OtherSuite other) {
        classesElsewhere = other.classes();
        nextClass = 0;
    }

    QueueRequest question(String identity) {
        return new QueueRequest.ReadNames(identity, nextClass);
    }

    /** Returns the difference, once all names are known. */
    Optional<String> compare(QueueAnswer.Names names) {
        namesElsewhere.addAll(names.names());
        nextClass = names.nextClass();
        return nextClass < classesElsewhere
                ? Optional.empty()
                : Optional.of(QueueText.otherSuite(namesElsewhere, ownNames()));
    }

    private List<String> ownNames() {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < suite.suite().classes().size(); number++) {
            names.addAll(suite.suite().names(number));
        }
        return names;
    }
}
