package io.github.surefirefine.queue.remote;

import java.util.Optional;

/**
 * Who asks the server. Its text has no secrets.
 *
 * @param user of the access control list; the default one if there is none
 */
public record Credentials(Optional<String> user, String password) {

    @Override
    public String toString() {
        return "Credentials[...]";
    }
}
