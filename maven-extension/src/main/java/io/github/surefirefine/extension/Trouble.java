package io.github.surefirefine.extension;

import java.util.Locale;

/** What a message of the extension can tell of. Each has a section in the project's page for troubles. */
enum Trouble {
    STOCK_SUREFIRE,
    MAVEN_JAVA,
    EXTENSION_SWITCH,
    EXTENSION_OPTION,
    EXTENSION_FAILED;

    /** The same as the provider has, which this jar does without. */
    private static final String PAGE = "https://surefire-fine.github.io/surefire-fine/troubleshooting.html";

    /** A message that ends with the address of the section. */
    String tell(String message) {
        return message + ". See " + PAGE + "#" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
