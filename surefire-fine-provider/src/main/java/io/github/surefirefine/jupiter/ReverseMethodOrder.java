package io.github.surefirefine.jupiter;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Methods by their names, backwards: Surefire's run order {@code reversealphabetical}. */
public final class ReverseMethodOrder implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(Comparator.comparing((MethodDescriptor descriptor) ->
                                descriptor.getMethod().getName())
                        .reversed());
    }
}
