package demo;

import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Ten tests that must not run beside those of the other class. */
@ResourceLock("the only one")
abstract class TenLocked extends Ten {}

class Locked01Test extends TenLocked {}

class Locked02Test extends TenLocked {}

@Isolated
class IsolatedTest extends Ten {}
