package shop;

public final class Till {

    private Till() {}

    public static int sum(int... prices) {
        int sum = 0;
        for (int price : prices) {
            sum += price;
        }
        return sum;
    }

    static String hidden() {
        return Till.class.getModule().getName();
    }
}
