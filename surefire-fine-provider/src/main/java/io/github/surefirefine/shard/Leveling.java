package io.github.surefirefine.shard;

import io.github.surefirefine.shard.WeighedClass.WeighedUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When everything is placed, moves what makes a shard take longer than the mean to the emptiest shards: a class, or
 * some units of one. A class is cut if that gains more than its setup.
 */
final class Leveling {

    /** Less than this part of the mean is not noticeable. */
    private static final double UNNOTICED = 0.005;

    /** The number of the emptiest shards to try. */
    private static final int TAKERS = 4;

    /** The limit for each shard; it is enough for any known suite, and ends the search for all others. */
    private static final int MOST_MOVES = 20;

    private final Distribution shards;

    Leveling(Distribution shards) {
        this.shards = shards;
    }

    /** Moves what should be moved. */
    void run() {
        long moves = (long) MOST_MOVES * shards.count();
        Optional<Move> next = bestMove();
        while (next.isPresent() && moves > 0) {
            Move move = next.get();
            shards.remove(move.from, move.of, move.units);
            shards.add(move.to, move.of, move.units);
            moves--;
            next = bestMove();
        }
    }

    /**
     * From the fullest shard to another.
     *
     * @param nanos how long the slower one of both takes afterwards
     */
    private record Move(int from, int to, WeighedClass of, List<WeighedUnit> units, long nanos) {}

    private Optional<Move> bestMove() {
        int from = shards.emptiestFirst().last();
        long noticed = (long) Math.ceil(UNNOTICED * shards.meanNanos());
        if (shards.nanos(from) <= shards.meanNanos() + noticed) {
            return Optional.empty();
        }
        @Nullable Move best = null;
        int tried = 0;
        for (int to : shards.emptiestFirst()) {
            if (to == from || tried++ == TAKERS) {
                break;
            }
            for (Map.Entry<WeighedClass, List<WeighedUnit>> piece :
                    shards.pieces(from).entrySet()) {
                best = better(best, whole(from, to, piece.getKey(), piece.getValue()));
                best = better(best, part(from, to, piece.getKey(), piece.getValue()));
            }
        }
        return Optional.ofNullable(best).filter(move -> move.nanos <= shards.nanos(from) - noticed);
    }

    private static @Nullable Move better(@Nullable Move one, @Nullable Move other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.nanos < one.nanos ? other : one;
    }

    private Move whole(int from, int to, WeighedClass of, List<WeighedUnit> piece) {
        return move(from, to, of, List.copyOf(piece), of.setupNanos());
    }

    /** None if no part of the piece gains more than it costs. */
    private @Nullable Move part(int from, int to, WeighedClass of, List<WeighedUnit> piece) {
        long setup = shards.setupNanos(to, of);
        if (shards.nanos(from) - shards.meanNanos() <= setup) {
            return null;
        }
        long room = (shards.nanos(from) - shards.nanos(to) - setup) / 2;
        List<WeighedUnit> fitting = new ArrayList<>();
        for (WeighedUnit unit : piece) {
            if (unit.nanos() <= room) {
                fitting.add(unit);
                room -= unit.nanos();
            }
        }
        return fitting.isEmpty() || fitting.size() == piece.size() ? null : move(from, to, of, fitting, 0);
    }

    private Move move(int from, int to, WeighedClass of, List<WeighedUnit> units, long savedNanos) {
        long moved = WeighedUnit.sum(units);
        long left = shards.nanos(from) - moved - savedNanos;
        long reached = shards.nanos(to) + moved + shards.setupNanos(to, of);
        return new Move(from, to, of, units, Math.max(left, reached));
    }
}
