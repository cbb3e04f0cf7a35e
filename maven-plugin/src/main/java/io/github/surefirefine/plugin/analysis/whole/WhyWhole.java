package io.github.surefirefine.plugin.analysis.whole;

/** What tests of a class may have in common, so that they run in one fork unless the user says that they may not. */
public enum WhyWhole {
    /** They have an order, or one instance of the class. */
    ORDER_OR_INSTANCE,
    /** They have an order. */
    ORDER,
    /** Their engine has one instance of the class for all of them. */
    INSTANCE,
    /** Fixtures and fields of the class belong to all of them. */
    FIXTURES,
    /** They belong to other classes, which a suite puts together. */
    SUITE,
    /** Nothing is known of their engine. */
    UNKNOWN_ENGINE
}
