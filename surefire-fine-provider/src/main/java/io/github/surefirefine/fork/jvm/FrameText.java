package io.github.surefirefine.fork.jvm;

/** A frame as in the trace of an exception: without class loader and module, which a frame of a live thread has. */
public final class FrameText {

    private FrameText() {}

    public static String of(StackTraceElement frame) {
        return new StackTraceElement(
                        frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber())
                .toString();
    }
}
