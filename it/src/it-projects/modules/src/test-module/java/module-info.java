module shop.tests {
    requires shop;
    requires org.junit.jupiter.api;
    requires org.junit.jupiter.params;

    opens shop.tests;
}
