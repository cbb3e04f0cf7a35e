package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class A7NestedTest {

    @BeforeAll
    static void up() {
        System.out.println("up A7");
    }

    @Test
    void outer() {
        System.out.println("outer A7");
    }

    @Nested
    class First {

        @BeforeAll
        static void up() {
            System.out.println("up First");
        }

        @Test
        void test() {
            System.out.println("in First");
        }

        @AfterAll
        static void down() {
            System.out.println("down First");
        }
    }

    @Nested
    class Second {

        @BeforeAll
        static void up() {
            System.out.println("up Second");
        }

        @Test
        void test() {
            System.out.println("in Second");
        }
    }

    @AfterAll
    static void down() {
        System.out.println("down A7");
    }
}
