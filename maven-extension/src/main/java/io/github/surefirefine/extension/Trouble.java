package io.github.surefirefine.extension;

import java.util.Locale;

/**
 * The problems that a message of the extension can report. Each has a section in the project's troubleshooting page.
 */
enum Trouble {
    STOCK_SUREFIRE,
    MAVEN_JAVA,
    EXTENSION_SWITCH,
    EXTENSION_OPTION,
    EXTENSION_FAILED,
    REPORT_FAILED,
    QUEUE_SERVER;

    /** The same as in the provider, which this jar does not contain. */
    private static final String PAGE = "https://surefire-fine.github.io/surefire-fine/troubleshooting.html";

    /** A message that ends with the address of the section. */
    String tell(String message) {
        return message + ". See " + PAGE + "#" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
