package io.github.surefirefine.it.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An element of an XML report, as a value.
 *
 * @param text directly in it, not in its children; empty if there is only white space between them
 */
public record XmlElement(String tag, Map<String, String> attributes, String text, List<XmlElement> children) {

    /** Reads a file: a report, or a pom. */
    public static XmlElement read(Path file) {
        try {
            return of(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("not readable: " + file, e);
        }
    }

    private static XmlElement of(Element element) {
        List<XmlElement> children = nodes(element)
                .filter(Element.class::isInstance)
                .map(child -> of((Element) child))
                .toList();
        StringBuilder text = new StringBuilder();
        nodes(element)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .forEach(node -> text.append(node.getNodeValue()));
        boolean onlyIndentation = !children.isEmpty() && text.toString().isBlank();
        return new XmlElement(
                element.getTagName(), attributes(element), onlyIndentation ? "" : text.toString(), children);
    }

    private static Map<String, String> attributes(Element element) {
        NamedNodeMap nodes = element.getAttributes();
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            attributes.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
        }
        return attributes;
    }

    private static Stream<Node> nodes(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }

    /** The value of an attribute; empty if there is none. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** The children of that tag. */
    public Stream<XmlElement> children(String childTag) {
        return children.stream().filter(child -> child.tag().equals(childTag));
    }
}
