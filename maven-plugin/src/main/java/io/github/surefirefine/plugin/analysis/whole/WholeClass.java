package io.github.surefirefine.plugin.analysis.whole;

/**
 * A class that one fork has run in one piece, although forks could share it.
 *
 * @param name fully qualified
 * @param engineId of the engine that ran it
 * @param micros what it took, with its fixtures
 */
public record WholeClass(String name, String engineId, long micros) {

    /** What its tests may have in common. */
    public WhyWhole why() {
        return switch (engineId) {
            case "junit-jupiter" -> WhyWhole.ORDER_OR_INSTANCE;
            case "junit-vintage" -> WhyWhole.ORDER;
            case "testng" -> WhyWhole.INSTANCE;
            case "spock" -> WhyWhole.FIXTURES;
            case "junit-platform-suite" -> WhyWhole.SUITE;
            default -> WhyWhole.UNKNOWN_ENGINE;
        };
    }

    /** The engine as its users call it. */
    public String engine() {
        return switch (engineId) {
            case "junit-jupiter" -> "Jupiter";
            case "junit-vintage" -> "JUnit 4";
            case "testng" -> "TestNG";
            case "spock" -> "Spock";
            case "junit-platform-suite" -> "suite";
            default -> engineId;
        };
    }
}
