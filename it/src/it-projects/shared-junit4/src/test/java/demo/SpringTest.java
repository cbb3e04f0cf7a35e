package demo;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit4.SpringRunner;

@RunWith(SpringRunner.class)
@ContextConfiguration
public class SpringTest {

    @Autowired
    private String tea;

    @Configuration
    static class Config {

        @Bean
        String tea() {
            Record.prepare("context of SpringTest", 300);
            return "green";
        }
    }

    @Test
    public void number0() {
        run();
    }

    @Test
    public void number1() {
        run();
    }

    @Test
    public void number2() {
        run();
    }

    @Test
    public void number3() {
        run();
    }

    @Test
    public void number4() {
        run();
    }

    @Test
    public void number5() {
        run();
    }

    @Test
    public void number6() {
        run();
    }

    @Test
    public void number7() {
        run();
    }

    private void run() {
        Record.work(150);
        assertEquals("green", tea);
    }
}
