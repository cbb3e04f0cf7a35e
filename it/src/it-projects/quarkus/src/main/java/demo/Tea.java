package demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is served. */
@ApplicationScoped
public class Tea {
    @ConfigProperty(name = "tea.name")
    String name;

    public String name() {
        return name;
    }
}
