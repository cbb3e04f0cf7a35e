package io.github.surefirefine.plugin.goal;

import io.github.surefirefine.plugin.goal.output.Trouble;
import org.apache.maven.plugin.MojoFailureException;

/** How many of something the user wants to see. */
final class Count {

    private Count() {}

    static int of(String text, int most) throws MojoFailureException {
        try {
            int count = Integer.parseInt(text.trim());
            if (count >= 1 && count <= most) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Documented below.
        }
        throw new MojoFailureException(Trouble.GOAL_OPTION.tell("fine: the option \"fine.count\" cannot be \"" + text
                + "\"; allowed values: a number from 1 to " + most + "."));
    }
}
