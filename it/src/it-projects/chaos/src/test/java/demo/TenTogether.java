package demo;

import org.junit.jupiter.api.TestInstance;

/** Ten tests that share their instance, and so have to stay together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TenTogether extends Ten {}

class Together01Test extends TenTogether {}

class Together02Test extends TenTogether {}

class Together03Test extends TenTogether {}
