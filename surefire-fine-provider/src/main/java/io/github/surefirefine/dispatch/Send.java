package io.github.surefirefine.dispatch;

import io.github.surefirefine.model.ForkId;
import io.github.surefirefine.wire.ToFork;

/** What the dispatcher wants done: a message to a connected fork. */
public record Send(ForkId fork, ToFork message) {}
