package io.github.surefirefine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The name of this host, as far as it is known without asking the network, which can take seconds. */
public final class HostName {

    private HostName() {}

    /** The name, or another word if there is none. */
    public static String get() {
        Map<String, String> environment = System.getenv();
        String known = environment.getOrDefault("HOSTNAME", environment.getOrDefault("COMPUTERNAME", ""));
        return known.isEmpty() ? ofLinux() : known;
    }

    private static String ofLinux() {
        try {
            String name = Files.readString(Path.of("/etc/hostname")).trim();
            return name.isEmpty() ? "machine" : name;
        } catch (IOException e) {
            return "machine";
        }
    }
}
