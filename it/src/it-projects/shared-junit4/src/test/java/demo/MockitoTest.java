package demo;

import static org.junit.Assert.assertEquals;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mockito.Mock;
import org.mockito.junit.MockitoJUnitRunner;

/** The runner fails a class of which no test uses what was stubbed: it has to see all of them. */
@RunWith(MockitoJUnitRunner.class)
public class MockitoTest {

    @Mock
    private List<String> teas;

    @Before
    public void stub() {
        when(teas.get(0)).thenReturn("green");
    }

    @Test
    public void usesIt() {
        assertEquals("green", teas.get(0));
        Record.work(100);
    }

    @Test
    public void doesNot() {
        Record.work(100);
    }

    @Test
    public void doesNotEither() {
        Record.work(100);
    }

    @Test
    public void norThis() {
        Record.work(100);
    }
}
