package io.github.surefirefine.junit.request;

import io.github.surefirefine.platform.PlatformException;
import io.github.surefirefine.trouble.Trouble;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The meaning of {@code groups} and {@code excludedGroups} up to Surefire 3.5 if all tests are of JUnit 4: names of
 * categories, or the ends of such names, joined by {@code AND}, {@code &&}, {@code OR}, {@code ||}, a comma,
 * {@code NOT}, {@code !} and brackets. Operators have no precedence and associate to the right.
 *
 * @see <a href="https://maven.apache.org/surefire/maven-surefire-plugin/test-mojo.html#groups">Surefire's groups</a>
 */
final class CategoryExpression {

    private static final Pattern TOKEN = Pattern.compile("\\s*(&&|\\|\\||[,!()]|[\\w$#.*\\\\-]+)\\s*");

    private final String text;
    private final Deque<String> tokens;

    private CategoryExpression(String text) {
        this.text = text;
        this.tokens = new ArrayDeque<>(tokens(text));
    }

    /**
     * Tests the fully qualified names of a test's categories and their supertypes.
     *
     * @throws PlatformException if the text is not such an expression
     */
    static Predicate<Collection<String>> parse(String text) {
        CategoryExpression parser = new CategoryExpression(text);
        Predicate<Collection<String>> expression = parser.expression();
        if (!parser.tokens.isEmpty()) {
            throw parser.noExpression();
        }
        return expression;
    }

    private List<String> tokens(String all) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(all);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            found.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < all.length()) {
            throw noExpression();
        }
        return found;
    }

    private Predicate<Collection<String>> expression() {
        Predicate<Collection<String>> left = operand();
        String next = String.valueOf(tokens.peek());
        return switch (next.toUpperCase(Locale.ROOT)) {
            case "AND", "&&" -> {
                tokens.pop();
                yield left.and(expression());
            }
            case "OR", "||", "," -> {
                tokens.pop();
                yield left.or(expression());
            }
            default -> left;
        };
    }

    private Predicate<Collection<String>> operand() {
        String token = tokens.isEmpty() ? ")" : tokens.pop();
        return switch (token) {
            case "!", "NOT" -> operand().negate();
            case "(" -> {
                Predicate<Collection<String>> inner = expression();
                if (!")".equals(tokens.poll())) {
                    throw noExpression();
                }
                yield inner;
            }
            case ")", ",", "&&", "||" -> throw noExpression();
            default -> {
                String name = token.replaceFirst("\\.class$", "");
                yield categories -> categories.stream().anyMatch(category -> category.endsWith(name));
            }
        };
    }

    private PlatformException noExpression() {
        return new PlatformException(Trouble.GROUPS.tell("fine: \"" + text
                + "\" in groups or excludedGroups is not a valid expression; write, for example, org.example.Slow,"
                + " or Slow AND NOT (Database OR Network)"));
    }
}
