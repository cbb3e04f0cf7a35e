package io.github.surefirefine.plugin.promise;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Goals and those of their parameters that a user may set, as the descriptor of the plugin has them. */
final class PromisedGoals {

    private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

    private PromisedGoals() {}

    static SortedSet<String> lines() throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (Element mojo : children(child(descriptor(), "mojos"), "mojo")) {
            String goal = text(mojo, "goal");
            lines.add(goal);
            Map<String, String> values = values(mojo);
            for (Element parameter : children(child(mojo, "parameters"), "parameter")) {
                if (text(parameter, "editable").equals("true")) {
                    String name = text(parameter, "name");
                    lines.add(goal + " " + name + ": " + text(parameter, "type") + values.getOrDefault(name, ""));
                }
            }
        }
        return lines;
    }

    /** The goals that have a parameter of that name. */
    static SortedSet<String> with(String parameter) throws IOException {
        return lines().stream()
                .filter(line -> line.contains(" " + parameter + ": "))
                .map(line -> line.split(" ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By which property each parameter is set, and its default. */
    private static Map<String, String> values(Element mojo) {
        Map<String, String> values = new HashMap<>();
        for (Node node = child(mojo, "configuration").getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element value) {
                String byDefault = value.getAttribute("default-value");
                String property = value.getTextContent();
                values.put(
                        value.getTagName(),
                        (property.isEmpty() ? "" : " " + property) + (byDefault.isEmpty() ? "" : " = " + byDefault));
            }
        }
        return values;
    }

    private static Element descriptor() throws IOException {
        try (InputStream xml = PromisedGoals.class.getResourceAsStream(DESCRIPTOR)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
