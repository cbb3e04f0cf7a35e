package io.github.surefirefine.shard;

/** A text is no record of a shard; the message says where and why. */
public final class ShardFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    ShardFormatException(int line, String problem) {
        super("line " + line + ": " + problem);
    }
}
