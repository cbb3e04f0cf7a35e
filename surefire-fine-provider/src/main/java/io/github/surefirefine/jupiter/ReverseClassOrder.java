package io.github.surefirefine.jupiter;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Classes by their names, backwards: Surefire's run order {@code reversealphabetical}. */
public final class ReverseClassOrder implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing((ClassDescriptor descriptor) ->
                                descriptor.getTestClass().getName())
                        .reversed());
    }
}
