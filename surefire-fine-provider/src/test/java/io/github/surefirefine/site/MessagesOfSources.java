package io.github.surefirefine.site;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * All texts in Java sources, with {@code …} where a value comes in: {@code "fork #" + number + " ended"} and
 * {@code "fork #%d ended"} both give {@code fork #… ended}. The compiler reads the sources; so a text that is spread over
 * several lines is one text. A text in {@code Trouble.NO_JUNIT.tell(text)} names the section {@code no-junit}.
 */
final class MessagesOfSources extends TreeScanner<@Nullable Void, String> {

    private static final String VALUE = "…";

    private static final String TROUBLE = "Trouble";

    private final Set<Message> messages = new HashSet<>();

    private MessagesOfSources() {}

    /**
     * A text.
     *
     * @param section the anchor that the text ends with, empty for none
     */
    record Message(String text, String section) {}

    /** The texts of all sources below a folder. */
    static Set<Message> below(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        MessagesOfSources found = new MessagesOfSources();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                found.scan(unit, "");
            }
        }
        return found.messages;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String section) {
        scan(call.getMethodSelect(), section);
        return scan(call.getArguments(), section.isEmpty() ? sectionOf(call) : section);
    }

    private static String sectionOf(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree method
                        && method.getIdentifier().contentEquals("tell")
                        && method.getExpression() instanceof MemberSelectTree constant
                        && constant.getExpression().toString().equals(TROUBLE)
                ? constant.getIdentifier().toString().toLowerCase(Locale.ROOT).replace('_', '-')
                : "";
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, String section) {
        if (literal.getValue() instanceof String text) {
            messages.add(new Message(withValues(text), section));
        }
        return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree sum, String section) {
        if (sum.getKind() != Tree.Kind.PLUS) {
            return super.visitBinary(sum, section);
        }
        StringBuilder text = new StringBuilder();
        add(sum, text, section);
        messages.add(new Message(withValues(text.toString()), section));
        return null;
    }

    private void add(Tree tree, StringBuilder text, String section) {
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            add(sum.getLeftOperand(), text, section);
            add(sum.getRightOperand(), text, section);
        } else if (tree instanceof LiteralTree literal) {
            text.append(literal.getValue());
        } else {
            text.append(VALUE);
            scan(tree instanceof ParenthesizedTree group ? group.getExpression() : tree, section);
        }
    }

    private static String withValues(String text) {
        return withoutValueAtEnd(text.replaceFirst("^\\[ERROR] ", "")
                .replaceAll("%[-0,]*\\d*(\\.\\d+)?[a-z]", VALUE)
                .replace("{}", VALUE)
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
