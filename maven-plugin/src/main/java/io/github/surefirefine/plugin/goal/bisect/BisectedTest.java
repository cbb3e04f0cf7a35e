package io.github.surefirefine.plugin.goal.bisect;

import io.github.surefirefine.plugin.goal.output.Trouble;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The one test to bisect. */
final class BisectedTest {

    private static final Pattern ONE = Pattern.compile("[\\w.$]+#[\\w$.:%-]+");

    private BisectedTest() {}

    /**
     * Checks what the user has given.
     *
     * @throws MojoFailureException if that is not one test
     */
    static String of(@Nullable String text) throws MojoFailureException {
        if (text == null || text.isBlank()) {
            throw new MojoFailureException(Trouble.BISECT.tell(
                    "fine: fine:bisect needs a test; name a class and a method, as in -Dtest=demo.FooTest#bar"));
        }
        if (!ONE.matcher(text.trim()).matches()) {
            throw new MojoFailureException(Trouble.BISECT.tell("fine: \"" + text
                    + "\" is not one test; fine:bisect needs a class and a method, as in -Dtest=demo.FooTest#bar"));
        }
        return text.trim();
    }
}
