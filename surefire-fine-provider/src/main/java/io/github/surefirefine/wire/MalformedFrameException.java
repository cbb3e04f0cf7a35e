package io.github.surefirefine.wire;

import java.io.IOException;

/** The bytes are no valid message. */
public final class MalformedFrameException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedFrameException(String message) {
        super(message);
    }
}
