package demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

@ExtendWith(A9ExtensionTest.Talkative.class)
class A9ExtensionTest {

    static class Talkative implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            System.out.println("extension up " + context.getDisplayName());
        }

        @Override
        public void afterAll(ExtensionContext context) {
            System.out.println("extension down " + context.getDisplayName());
        }
    }

    @Test
    void test() {
        System.out.println("in A9");
    }
}
