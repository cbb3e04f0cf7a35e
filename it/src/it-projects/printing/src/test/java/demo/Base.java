package demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

abstract class Base {

    @BeforeAll
    static void up() {
        System.out.println("up Base");
    }

    @AfterAll
    static void down() {
        System.out.println("down Base");
    }

    @Test
    void inherited() {
        System.out.println("from " + getClass().getName());
    }
}
