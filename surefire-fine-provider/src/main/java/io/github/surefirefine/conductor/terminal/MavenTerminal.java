package io.github.surefirefine.conductor.terminal;

import io.github.surefirefine.console.Canvas;
import io.github.surefirefine.console.ConsoleFacts;
import io.github.surefirefine.console.Look;
import io.github.surefirefine.console.OutputPlace;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/** The console that Maven prints on. */
public final class MavenTerminal {

    private final ConsoleFacts facts;
    private final Optional<TerminalSize> size;

    private MavenTerminal(ConsoleFacts facts, Optional<TerminalSize> size) {
        this.facts = facts;
        this.size = size;
    }

    /** Looks for it; must be called by the thread that is inside Surefire's fork starter. */
    public static MavenTerminal find() {
        ConsoleFacts facts = MavenJvm.facts();
        Optional<TerminalSize> size = facts.isForRows() ? TerminalSize.now() : Optional.empty();
        boolean hasRows = size.isPresent() && LiveDisplay.isLargeEnough(size.get());
        return new MavenTerminal(facts, hasRows ? size : Optional.empty());
    }

    /**
     * How lines look on it.
     *
     * @param module the name of the module
     * @param output where what tests print appears
     */
    public Look look(String module, OutputPlace output) {
        return new Look(
                facts.ink(),
                size.isPresent() ? OptionalInt.of(size.get().columns()) : OptionalInt.empty(),
                facts.isOneOfMany() ? Optional.of(module) : Optional.empty(),
                output);
    }

    /** Rows at its bottom; empty if it cannot have any. */
    public Optional<LiveDisplay> display() {
        if (size.isEmpty()) {
            return Optional.empty();
        }
        String charset = charset();
        Canvas.Strokes strokes = ConsoleFacts.strokes(charset);
        return Optional.of(LiveDisplay.open(Charset.forName(charset), facts.ink(), strokes, size.get()));
    }

    /** Java 17 and later releases have different properties for it. */
    private static String charset() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String charset = System.getProperty(property, "");
            if (!charset.isEmpty() && Charset.isSupported(charset)) {
                return charset;
            }
        }
        return Charset.defaultCharset().name();
    }
}
