package io.github.surefirefine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.surefirefine.model.result.Entries;
import io.github.surefirefine.model.result.Entry;
import io.github.surefirefine.model.result.Outcome;
import io.github.surefirefine.model.result.ReportEvent;
import io.github.surefirefine.model.result.ReportEvent.PutAside;
import io.github.surefirefine.model.result.ReportEvent.TestFinished;
import io.github.surefirefine.model.result.ReportEvent.TestOutput;
import io.github.surefirefine.model.result.ReportEvent.TestStarting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private static final long PLENTY = 100_000;

    private final ShelfStore shelf = new ShelfStore();
    private final EventMemory memory = new EventMemory(shelf, PLENTY);
    private final EventLog log = new EventLog(memory);

    @Test
    void whatIsLittleStays() {
        List<ReportEvent> some = outputs(90);
        some.forEach(log::add);

        assertThat(log.events()).isEqualTo(some);
    }

    @Test
    void whatIsTooMuchIsPutAsideInPages() {
        List<ReportEvent> many = outputs(1_000);
        many.forEach(log::add);

        assertThat(log.events()).hasSizeLessThan(200).hasAtLeastOneElementOfType(PutAside.class);
        assertThat(log.all()).isEqualTo(many);
        assertThat(shelf.pages()).allSatisfy(page -> assertThat(page).hasSizeBetween(1, 66));
    }

    @Test
    void whatTheReportOfAClassDependsOnStays() {
        Entry test = Entries.test("C", "t", 1);
        List<ReportEvent> events = new ArrayList<>(outputs(95));
        events.add(10, new TestStarting(test));
        events.add(20, new TestFinished(Outcome.PASSED, test));
        events.add(new TestFinished(Outcome.ERROR, test.withFailure(Entries.failure("x".repeat(100_000)))));
        events.forEach(log::add);

        assertThat(log.events())
                .filteredOn(event -> !(event instanceof PutAside))
                .containsExactly(events.get(10), events.get(20));
        assertThat(log.all()).isEqualTo(events);
    }

    @Test
    void manySmallLogsTogetherAreTooMuch() {
        List<EventLog> logs =
                IntStream.range(0, 1_000).mapToObj(i -> new EventLog(memory)).toList();
        logs.forEach(each -> outputs(10).forEach(each::add));

        assertThat(logs.stream()
                        .flatMap(each -> each.events().stream())
                        .filter(TestOutput.class::isInstance)
                        .count())
                .as("of 10,000")
                .isLessThan(4_500);
    }

    @Test
    void aMovedLogIsEmptyAndCountsNoMore() {
        EventLog from = new EventLog(memory);
        List<ReportEvent> first = outputs(90);
        first.forEach(from::add);
        log.move(from);
        assertThat(from.isEmpty()).isTrue();
        assertThat(log.events()).as("each counts once").isEqualTo(first);

        List<ReportEvent> more = outputs(1_000);
        more.forEach(log::add);
        EventLog last = new EventLog(memory);
        last.move(log);
        assertThat(last.all()).startsWith(first.toArray(ReportEvent[]::new)).endsWith(more.toArray(ReportEvent[]::new));
    }

    @Test
    void whatIsForgottenIsDroppedAndLeavesRoom() {
        outputs(1_000).forEach(log::add);
        log.forget();
        assertThat(shelf.pages()).isEmpty();

        List<ReportEvent> some = outputs(90);
        some.forEach(log::add);
        assertThat(log.events()).isEqualTo(some);
    }

    @Test
    void whatCannotBePutAsideStays() {
        shelf.isFull = true;
        List<ReportEvent> many = outputs(1_000);
        many.forEach(log::add);

        assertThat(log.events()).isEqualTo(many);
        assertThat(shelf.refused).as("it is not tried again and again").isEqualTo(1);
    }

    private static List<ReportEvent> outputs(int count) {
        return IntStream.range(0, count)
                .<ReportEvent>mapToObj(i -> new TestOutput(i + "x".repeat(900), true, true))
                .toList();
    }
}
