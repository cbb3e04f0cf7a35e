package io.github.surefirefine.console;

import java.math.BigDecimal;

/** A test runs for longer than most. */
final class SlowText {

    private static final int WIDTH = "00.000 s".length();

    private SlowText() {}

    static ConsoleLine of(Look look, RunningTest test) {
        String time = ">"
                + BigDecimal.valueOf(test.slowNanos(), 9).stripTrailingZeros().toPlainString() + " s";
        String times = " [" + " ".repeat(Math.max(0, WIDTH - time.length())) + time + "] ";
        String name = look.name(
                test.entry(),
                ConsoleLine.Level.WARNING,
                Status.SLOW.text(Ink.NONE) + times + Ink.NONE.fork(test.forkNumber()) + " ");
        return ConsoleLine.warning(
                Status.SLOW.text(look.ink()) + times + look.ink().fork(test.forkNumber()) + " " + name);
    }
}
