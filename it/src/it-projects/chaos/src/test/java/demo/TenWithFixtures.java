package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;

/** Ten tests with fixtures of their class. */
abstract class TenWithFixtures extends Ten {

    @BeforeAll
    static void before(TestInfo info) {
        Chaos.fixture(info.getTestClass().orElseThrow(), "before");
    }

    @AfterAll
    static void after(TestInfo info) {
        Chaos.fixture(info.getTestClass().orElseThrow(), "after");
    }
}

class Fixture01Test extends TenWithFixtures {}

class Fixture02Test extends TenWithFixtures {}

class Fixture03Test extends TenWithFixtures {}

class Fixture04Test extends TenWithFixtures {}

class Fixture05Test extends TenWithFixtures {}

class Fixture06Test extends TenWithFixtures {}
