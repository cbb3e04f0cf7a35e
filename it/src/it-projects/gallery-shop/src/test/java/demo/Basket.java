package demo;

import java.util.ArrayList;
import java.util.List;

/** What a customer wants to buy. */
class Basket {

    private final List<Integer> cents = new ArrayList<>();

    void add(int price) {
        System.out.println("adds " + price + " cents");
        cents.add(price);
    }

    int total(int discount) {
        int sum = cents.stream().mapToInt(Integer::intValue).sum();
        return sum - sum * discount / 100;
    }

    void pay() {
        throw new IllegalStateException("the payment service is gone", new java.io.IOException("connection reset"));
    }
}
