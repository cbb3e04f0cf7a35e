package io.github.surefirefine.site;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * All texts in Java sources, with {@code …} where a value comes in: {@code "fork #" + number + " ended"} and
 * {@code "fork #%d ended"} both give {@code fork #… ended}. The compiler reads the sources; so a text that is spread over
 * several lines is one text.
 */
final class MessagesOfSources extends TreeScanner<@Nullable Void, StringBuilder> {

    private static final String VALUE = "…";

    private final Set<String> texts = new TreeSet<>();

    private MessagesOfSources() {}

    /** The texts of all sources below a folder. */
    static Set<String> below(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        MessagesOfSources messages = new MessagesOfSources();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                messages.scan(unit, new StringBuilder());
            }
        }
        return messages.texts;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, StringBuilder around) {
        if (literal.getValue() instanceof String text) {
            texts.add(withValues(text));
        }
        return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree sum, StringBuilder around) {
        if (sum.getKind() != Tree.Kind.PLUS) {
            return super.visitBinary(sum, around);
        }
        StringBuilder text = new StringBuilder();
        add(sum, text);
        texts.add(withValues(text.toString()));
        return null;
    }

    private void add(Tree tree, StringBuilder text) {
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            add(sum.getLeftOperand(), text);
            add(sum.getRightOperand(), text);
        } else if (tree instanceof LiteralTree literal) {
            text.append(literal.getValue());
        } else {
            text.append(VALUE);
            scan(tree instanceof ParenthesizedTree group ? group.getExpression() : tree, new StringBuilder());
        }
    }

    private static String withValues(String text) {
        return withoutValueAtEnd(text.replaceFirst("^\\[ERROR] ", "")
                .replaceAll("%[-0]*\\d*(\\.\\d+)?[a-z]", VALUE)
                .replace("%%", "%")
                .replaceAll(VALUE + "+", VALUE));
    }

    /** What comes last is often said elsewhere, as in {@code problem + reason}. */
    static String withoutValueAtEnd(String text) {
        String stripped = text.strip();
        return stripped.endsWith(VALUE)
                ? stripped.substring(0, stripped.length() - VALUE.length()).strip()
                : stripped;
    }
}
