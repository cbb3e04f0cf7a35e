package demo;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Declared as a service; takes effect where the user lets Jupiter look for extensions. */
public class EverywhereExtension implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Record.add("everywhere", context.getDisplayName());
    }
}
