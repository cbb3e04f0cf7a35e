package demo;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogTest {

    @BeforeAll
    static void start() {
        Work.millis(300);
    }

    @Test
    void findsByName() {
        Work.millis(420);
    }

    @Test
    void findsByPrice() {
        Work.millis(380);
    }

    @Test
    void sortsByPrice() {
        Work.millis(250);
    }

    @Test
    void pagesThroughResults() {
        Work.millis(510);
    }

    @Test
    void hidesWhatIsSoldOut() {
        Work.millis(190);
    }

    @Test
    void suggestsSimilarItems() {
        Work.millis(640);
    }
}
