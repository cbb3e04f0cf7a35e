package io.github.surefirefine.odd.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the engines have and do.
 *
 * @param engines the odd ones
 * @param classNames what Surefire's scan has found
 * @param odd of the run as a whole
 * @param happened the decisions from which it was made, by names
 */
public record OddScript(List<Engine> engines, List<String> classNames, Set<Oddity> odd, Set<String> happened) {

    /** Where the test classes are. */
    public static final String PACKAGE = "io.github.surefirefine.odd.subject.";

    /** Comes before the number of times that an engine was asked, where names tell that. */
    public static final String SEEN = " seen ";

    /** What engines print outside of any class, as a pattern. */
    public static final String AROUND_CLASSES = "discovering|(before|after) class \\S+";

    private static final List<String> CLASSES = List.of("A", "B", "C", "D", "E", "F");
    private static final List<String> CLASSES_OF_JUPITER = List.of("G", "H");

    /** Surefire starts no fork where its scan finds nothing at all. */
    private static final String ALWAYS_SCANNED = "F";

    private static final int MOST_CHILDREN = 4;
    private static final int DEEPEST = 2;

    public OddScript {
        engines = List.copyOf(engines);
        classNames = List.copyOf(classNames);
        odd = Set.copyOf(odd);
        happened = Set.copyOf(happened);
    }

    /**
     * Makes one.
     *
     * @param candidates a few of these oddities it will have
     * @param takenBack decisions that are not to be made, as {@link #happened} names them
     */
    public static OddScript of(long seed, Collection<Oddity> candidates, Set<String> takenBack) {
        Dice dice = new Dice(seed, candidates, takenBack);
        Set<Oddity> odd = oddities(dice, Oddity.Place.RUN, "run");
        Stream<String> ofJupiter = odd.contains(Oddity.JUPITER_TOO) ? CLASSES_OF_JUPITER.stream() : Stream.empty();
        List<String> classes = Stream.concat(CLASSES.stream(), ofJupiter)
                .filter(name -> name.equals(ALWAYS_SCANNED) || dice.chance("class " + name, 50))
                .toList();
        Stream<String> ids = odd.contains(Oddity.TWO_ENGINES) ? Stream.of("odd", "odder") : Stream.of("odd");
        List<Engine> engines = ids.map(id -> engine(dice, id, classes)).toList();
        return new OddScript(engines, classes.stream().map(PACKAGE::concat).toList(), odd, dice.happened());
    }

    private static Engine engine(Dice dice, String id, List<String> classes) {
        List<Node> nodes = new ArrayList<>();
        for (String name : classes) {
            String place = id + "/" + name;
            boolean isOwn = id.equals("odd") && !CLASSES_OF_JUPITER.contains(name);
            if (dice.chance("knows " + place, isOwn ? 90 : 50)) {
                nodes.add(container(dice, place, PACKAGE + name, 0));
            }
            String beside = place + "+";
            if (dice.happens(Oddity.BESIDE_CLASSES, beside)) {
                nodes.add(test(dice, beside, PACKAGE + name));
            }
        }
        return new Engine(id, oddities(dice, Oddity.Place.ENGINE, id), nodes);
    }

    private static Node container(Dice dice, String place, String className, int depth) {
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < MOST_CHILDREN; i++) {
            String child = place + "." + i;
            if (depth < DEEPEST && dice.chance("container " + child, 12)) {
                children.add(container(dice, child, className, depth + 1));
            } else if (dice.chance("test " + child, 55)) {
                children.add(test(dice, child, className));
            }
        }
        Set<Oddity> odd = oddities(dice, Oddity.Place.CONTAINER, place);
        return new Node(
                depth == 0 ? Kind.CLASS : Kind.CONTAINER,
                segment(place),
                className,
                Result.PASSES,
                odd,
                odd.contains(Oddity.EMPTY) ? List.of() : children);
    }

    private static Node test(Dice dice, String place, String className) {
        Set<Oddity> odd = oddities(dice, Oddity.Place.TEST, place);
        Result result = dice.chance("fails " + place, 25)
                ? Result.values()[1 + dice.below(Result.values().length - 1, "how " + place)]
                : Result.PASSES;
        List<Node> grown = odd.contains(Oddity.GROWS)
                ? IntStream.range(0, 1 + dice.below(2, "grown " + place))
                        .mapToObj(i -> test(dice, place + "." + i, className))
                        .toList()
                : List.of();
        return new Node(Kind.TEST, segment(place), className, result, odd, grown);
    }

    /** The name of a class, and within a class the position. */
    private static String segment(String place) {
        String inEngine = place.substring(place.indexOf('/') + 1);
        return inEngine.substring(inEngine.indexOf('.') + 1).replace('.', '_');
    }

    private static Set<Oddity> oddities(Dice dice, Oddity.Place what, String place) {
        return EnumSet.allOf(Oddity.class).stream()
                .filter(each -> each.isOf(what) && each != Oddity.BESIDE_CLASSES)
                .filter(each -> dice.happens(each, place))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Oddity.class)));
    }

    /** All oddities that are somewhere in it. */
    public Set<Oddity> oddities() {
        return happened.stream()
                .filter(name -> name.contains("@"))
                .map(name -> Oddity.valueOf(name.substring(0, name.indexOf('@'))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Oddity.class)));
    }

    /** For whoever wants to know what it is that makes a difference. */
    public String text() {
        StringBuilder text = new StringBuilder("scanned: ");
        text.append(classNames.stream()
                .map(name -> name.substring(PACKAGE.length()))
                .collect(Collectors.joining(" ")));
        append(text, odd);
        for (Engine engine : engines) {
            text.append("\nengine ").append(engine.id());
            append(text, engine.odd());
            engine.nodes().forEach(each -> append(text, each, "  "));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Node node, String indent) {
        text.append('\n').append(indent).append(node.kind()).append(' ').append(node.segment());
        if (node.kind() == Kind.TEST) {
            text.append(' ').append(node.result());
        }
        append(text, node.odd());
        node.children().forEach(each -> append(text, each, indent + "  "));
    }

    private static void append(StringBuilder text, Set<Oddity> odd) {
        if (!odd.isEmpty()) {
            text.append(' ').append(EnumSet.copyOf(odd));
        }
    }

    /** What something is. */
    public enum Kind {
        CLASS,
        /** A container within a class. */
        CONTAINER,
        TEST
    }

    /** How a test ends. */
    public enum Result {
        PASSES,
        /** By an assertion. */
        FAILS,
        /** Otherwise. */
        BREAKS,
        ABORTS
    }

    /**
     * One engine and all that it knows.
     *
     * @param nodes classes, and tests that are in none
     */
    public record Engine(String id, Set<Oddity> odd, List<Node> nodes) {

        public Engine {
            odd = Set.copyOf(odd);
            nodes = List.copyOf(nodes);
        }

        public boolean is(Oddity oddity) {
            return odd.contains(oddity);
        }
    }

    /**
     * A class, container or test.
     *
     * @param segment of its unique id
     * @param className of the class that it belongs to
     * @param result where it is a test
     * @param children of a container, or what a test gets when it is run
     */
    public record Node(
            Kind kind, String segment, String className, Result result, Set<Oddity> odd, List<Node> children) {

        public Node {
            odd = Set.copyOf(odd);
            children = List.copyOf(children);
        }

        public boolean is(Oddity oddity) {
            return odd.contains(oddity);
        }

        /** Whether it is in no plan. */
        public boolean isLate() {
            return isAnnounced() || is(Oddity.LATE_AND_UNANNOUNCED);
        }

        /** Whether it is in no plan, and what it is in says that there may be more. */
        public boolean isAnnounced() {
            return is(Oddity.LATE) || is(Oddity.UNREGISTERED) || is(Oddity.UNKNOWN_PARENT);
        }
    }
}
