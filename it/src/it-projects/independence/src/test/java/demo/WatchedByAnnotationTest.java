package demo;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Watcher.class)
class WatchedByAnnotationTest extends Work {}
