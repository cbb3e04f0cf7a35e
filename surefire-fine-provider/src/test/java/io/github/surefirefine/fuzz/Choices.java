package io.github.surefirefine.fuzz;

import java.util.Arrays;
import java.util.List;

/** Decisions taken from bytes, so that a fuzzer which changes some of the bytes changes some of the decisions. */
public final class Choices {

    private final byte[] bytes;
    private int position;

    public Choices(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether no decision is left; from then on all are 0. */
    public boolean areUsedUp() {
        return position >= bytes.length;
    }

    /** One of so many, from 0; no more than 256. */
    public int below(int bound) {
        return nextByte() % bound;
    }

    public boolean chance() {
        return below(2) == 1;
    }

    public <T> T of(List<T> options) {
        return options.get(below(options.size()));
    }

    /** Often a small number, sometimes any. */
    public int number() {
        return switch (below(8)) {
            case 0 -> (int) wide();
            case 1 -> -1;
            case 2 -> Integer.MAX_VALUE;
            default -> below(12);
        };
    }

    public long wide() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | nextByte();
        }
        return value;
    }

    /** A short text of narrow or wide characters. */
    public String text() {
        int length = below(12);
        StringBuilder text = new StringBuilder();
        boolean wide = below(4) == 0;
        for (int i = 0; i < length; i++) {
            text.append((char) (wide ? nextByte() << 8 | nextByte() : nextByte()));
        }
        return text.toString();
    }

    /** Whatever is left. */
    public byte[] rest() {
        byte[] left = Arrays.copyOfRange(bytes, Math.min(position, bytes.length), bytes.length);
        position = bytes.length;
        return left;
    }

    private int nextByte() {
        return position < bytes.length ? bytes[position++] & 0xFF : 0;
    }
}
