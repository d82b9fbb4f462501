package org.wirecopy.article;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a part of a page as a reader sees it: a line for each block, white space run together. */
final class PageText implements NodeVisitor {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "iframe", "svg", "head", "select", "button", "textarea");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private int unseen;

    private PageText() {}

    static String of(Element part) {
        PageText visitor = new PageText();
        part.traverse(visitor);
        return visitor.text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (UNSEEN.contains(node.nodeName())) {
            unseen++;
        } else if (unseen == 0 && node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (breaksLine(node)) {
            newLine();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (UNSEEN.contains(node.nodeName())) {
            unseen--;
        } else if (breaksLine(node)) {
            newLine();
        }
    }

    private static boolean breaksLine(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br") || CELLS.contains(element.normalName()));
    }

    private void newLine() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            char before = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
            if (!blank) {
                text.append(c);
            } else if (before != ' ' && before != '\n') {
                text.append(' ');
            }
        }
    }
}
