package io.github.surefirefine.plugin.failure;

/** A line of a stack trace, or several. */
public sealed interface StackLine {

    /** What was thrown, or what caused it. */
    record Said(String text) implements StackLine {}

    /**
     * A place in the code.
     *
     * @param className the binary name
     * @param method the name of the method
     * @param file the name of the source file
     * @param line 0 if it is not known
     */
    record Frame(String className, String method, String file, int line) implements StackLine {

        /** The package of the class, empty if it has none. */
        public String packageName() {
            return className.substring(0, Math.max(0, className.lastIndexOf('.')));
        }

        /** As a stack trace names it. */
        public String place() {
            return line == 0 ? file : file + ":" + line;
        }
    }

    /** Places in the code of others. */
    record Others(int count) implements StackLine {}
}
