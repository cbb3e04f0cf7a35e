package demo;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OutputTest {

    OutputTest() {
        System.out.println("constructed");
    }

    @BeforeEach
    void open() {
        System.out.print("opened;");
        System.err.println("opening");
    }

    @AfterEach
    void close() {
        System.out.println("closed");
    }

    @Test
    void lines() {
        System.out.println("one");
        System.out.println();
        System.out.println("two\nthree\r\nfour");
    }

    @Test
    void withoutNewLine() {
        System.out.print("one ");
        System.out.print("two ");
        System.err.print("three");
    }

    @Test
    void mixed() {
        System.out.print("out ");
        System.err.print("err ");
        System.out.println("out");
        System.err.println("err");
    }

    @Test
    void typed() {
        System.out.print('c');
        System.out.print(1);
        System.out.print(2L);
        System.out.print(1.5);
        System.out.print(true);
        System.out.print((Object) null);
        System.out.println(new char[] {'a', 'b'});
        System.out.printf("%d %s%n", 3, "formatted");
        System.out.append("appended").append('!').append("0123", 1, 3);
        System.out.write('w');
        System.out.write("bytes\n".getBytes(StandardCharsets.UTF_8), 0, 6);
        System.out.flush();
    }

    @Test
    void hostile() {
        System.out.println("<tag a=\"b\"> & ]]> <![CDATA[ \u0000 \u001b[31m \t");
        System.out.println("ünï – 名前 – 🎉");
        fail("with hostile output");
    }

    @Test
    void large() {
        for (int i = 0; i < 200; i++) {
            System.out.println("line " + i + " " + "0123456789".repeat(20));
        }
    }

    @Test
    void throughAnotherStream() {
        PrintStream stream = new PrintStream(System.out, true);
        stream.println("wrapped");
        fail("after output");
    }

    @RepeatedTest(2)
    void repeated(RepetitionInfo info) {
        System.out.println("round " + info.getCurrentRepetition());
    }

    @Nested
    class Inside {

        @Test
        void nested() {
            System.out.println("nested");
        }
    }
}
