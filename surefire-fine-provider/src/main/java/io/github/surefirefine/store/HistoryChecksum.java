package io.github.surefirefine.store;

import io.github.surefirefine.history.History;
import io.github.surefirefine.history.HistoryText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Shows whether two machines have the same history. */
final class HistoryChecksum {

    private static final int BYTES = 6;

    private HistoryChecksum() {}

    /** Twelve hexadecimal digits; none if nothing is known. */
    static Optional<String> of(History history) {
        if (history.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] text = HistoryText.format(history).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return Optional.of(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
