package demo;

import java.util.List;

/** What tests call, so that there are frames between them and the failure. */
class Prices {

    static int sum(List<Integer> prices) {
        return prices.stream().mapToInt(Prices::checked).sum();
    }

    private static int checked(int price) {
        return price;
    }

    static void pay() {
        throw new IllegalStateException("the till is closed");
    }
}
