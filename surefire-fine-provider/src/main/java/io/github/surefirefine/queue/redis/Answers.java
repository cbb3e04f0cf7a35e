package io.github.surefirefine.queue.redis;

import io.github.surefirefine.queue.Claim;
import io.github.surefirefine.queue.MachineState;
import io.github.surefirefine.queue.QueueAnswer;
import io.github.surefirefine.queue.QueueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes answers of what the scripts return. */
final class Answers {

    private Answers() {}

    /** @throws QueueException if no script returns that */
    static QueueAnswer of(Object returned) throws QueueException {
        Reply reply = new Reply(returned);
        QueueAnswer answer = read(reply);
        if (reply.hasNext()) {
            throw Reply.malformed();
        }
        return answer;
    }

    private static QueueAnswer read(Reply reply) throws QueueException {
        return switch (reply.text()) {
            case "ToPublish" -> new QueueAnswer.ToPublish();
            case "BeingPublished" -> new QueueAnswer.BeingPublished();
            case "Published" -> new QueueAnswer.Published();
            case "Joined" -> new QueueAnswer.Joined(reply.totals());
            case "OtherVersion" -> new QueueAnswer.OtherVersion(reply.text(), reply.text());
            case "OtherSuite" -> new QueueAnswer.OtherSuite(reply.text(), reply.smallNumber());
            case "Names" -> names(reply);
            case "Claimed" -> new QueueAnswer.Claimed(new Claim(reply.number(), reply.units()), reply.totals());
            case "NothingNow" -> new QueueAnswer.NothingNow(reply.totals());
            case "AllCounted" -> new QueueAnswer.AllCounted(reply.totals());
            case "Told" -> new QueueAnswer.Told(reply.numbers(), inOrder(reply.units()), reply.totals());
            case "Sealed" -> new QueueAnswer.Sealed(reply.units(), reply.totals());
            case "NotYet" -> new QueueAnswer.NotYet(reply.totals());
            case "Unknown" -> new QueueAnswer.Unknown();
            case "Picture" -> new QueueAnswer.Picture(reply.totals(), machines(reply));
            case "Own" -> new QueueAnswer.Own(reply.units(), reply.units());
            default -> throw Reply.malformed();
        };
    }

    private static QueueAnswer names(Reply reply) throws QueueException {
        int next = reply.smallNumber();
        return new QueueAnswer.Names(reply.names(), next);
    }

    private static List<Integer> inOrder(List<Integer> units) {
        return units.stream().sorted().distinct().toList();
    }

    private static List<MachineState> machines(Reply reply) throws QueueException {
        List<MachineState> machines = new ArrayList<>();
        while (reply.hasNext()) {
            machines.add(new MachineState(
                    reply.text(),
                    reply.text(),
                    state(reply.smallNumber()),
                    reply.smallNumber(),
                    reply.number(),
                    reply.smallNumber(),
                    reply.smallNumber(),
                    reply.smallNumber()));
        }
        machines.sort(Comparator.comparing(MachineState::machine));
        return machines;
    }

    /** The scripts number them in this order. */
    private static MachineState.State state(int number) throws QueueException {
        return switch (number) {
            case 0 -> MachineState.State.RUNNING;
            case 1 -> MachineState.State.SEALED;
            case 2 -> MachineState.State.LEFT;
            case 3 -> MachineState.State.DEAD;
            default -> throw Reply.malformed();
        };
    }
}
