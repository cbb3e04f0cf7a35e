package io.github.surefirefine.fork;

/** A frame as in the trace of an exception: without class loader and module, which a frame of a live thread has. */
final class FrameText {

    private FrameText() {}

    static String of(StackTraceElement frame) {
        return new StackTraceElement(
                        frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber())
                .toString();
    }
}
