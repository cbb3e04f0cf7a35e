package io.github.surefirefine.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal: as much of it as is needed to see what a person would see. */
final class Screen {

    private static final Pattern CONTROL = Pattern.compile("\u001B(?:\\[(\\??[\\d;]*)([A-Za-z])|([78D]))");

    private final int columns;
    private final List<StringBuilder> rows = new ArrayList<>();
    private final List<String> scrolledAway = new ArrayList<>();
    private int row;
    private int column;
    private int savedRow;
    private int savedColumn;
    private int top;
    private int bottom;

    Screen(int height, int columns) {
        this.columns = columns;
        for (int i = 0; i < height; i++) {
            rows.add(new StringBuilder());
        }
        bottom = height - 1;
    }

    /** What the rows show, from the first one to the last one. */
    List<String> rows() {
        return rows.stream().map(text -> text.toString().stripTrailing()).toList();
    }

    /** Everything that was printed and is not cleared, including what has scrolled away. */
    List<String> everything() {
        List<String> all = new ArrayList<>(scrolledAway);
        rows().stream().filter(text -> !text.isEmpty()).forEach(all::add);
        return all;
    }

    void print(String text) {
        Matcher control = CONTROL.matcher(text);
        int i = 0;
        while (i < text.length()) {
            if (control.find(i) && control.start() == i) {
                obey(control);
                i = control.end();
            } else {
                put(text.charAt(i));
                i++;
            }
        }
    }

    private void put(char c) {
        if (c == '\n') {
            column = 0;
            down();
            return;
        }
        StringBuilder text = rows.get(row);
        while (text.length() <= column) {
            text.append(' ');
        }
        text.setCharAt(column, c);
        column = Math.min(columns - 1, column + 1);
    }

    private void down() {
        if (row == bottom) {
            StringBuilder first = rows.remove(top);
            if (top == 0) {
                scrolledAway.add(first.toString().stripTrailing());
            }
            rows.add(bottom, new StringBuilder());
        } else if (row < rows.size() - 1) {
            row++;
        }
    }

    private void obey(Matcher control) {
        String simple = control.group(3);
        if (simple != null) {
            switch (simple) {
                case "7" -> {
                    savedRow = row;
                    savedColumn = column;
                }
                case "8" -> {
                    row = savedRow;
                    column = savedColumn;
                }
                default -> down();
            }
            return;
        }
        int[] numbers = Arrays.stream(control.group(1).split(";"))
                .filter(number -> number.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .toArray();
        switch (control.group(2)) {
            case "r" -> {
                top = numbers.length == 0 ? 0 : numbers[0] - 1;
                bottom = numbers.length == 0 ? rows.size() - 1 : numbers[1] - 1;
                row = 0;
                column = 0;
            }
            case "H" -> {
                row = numbers[0] - 1;
                column = numbers[1] - 1;
            }
            case "A" -> row = Math.max(0, row - numbers[0]);
            case "K" -> rows.get(row).setLength(Math.min(rows.get(row).length(), column));
            case "J" -> {
                rows.get(row).setLength(Math.min(rows.get(row).length(), column));
                rows.subList(row + 1, rows.size()).forEach(text -> text.setLength(0));
            }
            case "m", "h", "l" -> {
                // Colours, and what happens at the end of a row, do not matter here.
            }
            default -> throw new IllegalArgumentException(control.group());
        }
    }
}
