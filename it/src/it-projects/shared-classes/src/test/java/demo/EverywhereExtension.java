package demo;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Declared as a service; takes effect if the user lets Jupiter detect extensions. */
public class EverywhereExtension implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Record.add("everywhere", context.getDisplayName());
    }
}
