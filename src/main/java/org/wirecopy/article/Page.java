package org.wirecopy.article;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * An HTML page: its article's text, as Mozilla's reader view finds it, and what it says of itself.
 *
 * @param text one line for each block; of the whole page where no article was found in it
 */
record Page(String text, PageFacts facts, String encoding) {
    /** Pages of news have some 100,000 bytes; trees take ten times the page's memory, so there is an end. */
    static final int LONGEST = 8 << 20;

    /** Deeper than any page nests on purpose; below it, elements become siblings. */
    private static final int DEEPEST = 256;

    /**
     * The reader view's time grows with the square of these. Pages of news have some 2,000 elements, at most a few
     * hundred of them beside each other; what has more is read whole.
     */
    private static final int MOST_ELEMENTS = 20_000;

    private static final int MOST_SIBLINGS = 1_000;

    /** The reader view completes links, which we drop, and complains where it cannot. */
    private static final String ADDRESS = "https://page.invalid/";

    private static final int DECLARED_WITHIN = 2048;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a page.
     *
     * @param contentType as the server sent it; null if unknown
     * @param address where the page was found; null if unknown
     * @throws IOException if it is no page that can be read
     */
    static Page read(byte[] bytes, String contentType, String address) throws IOException {
        if (bytes.length > LONGEST) {
            throw new IOException("the page has more than " + LONGEST + " bytes");
        }
        Decoded decoded = Decoded.of(bytes, declared(bytes, contentType));
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document page = Jsoup.parse(decoded.text(), "", parser);
        PageFacts facts = PageFacts.of(page, address);
        return new Page(text(page), facts, decoded.encoding());
    }

    private static String text(Document page) throws IOException {
        String whole = PageText.of(page.body());
        if (whole.isBlank() || isTooLarge(page)) {
            return whole;
        }
        try {
            Element article = new Readability4J(ADDRESS, page).parse().getArticleContent();
            String text = article == null ? "" : PageText.of(article);
            return text.isBlank() ? whole : text;
        } catch (RuntimeException notMadeForThis) {
            // What the reader view cannot take apart is read whole.
            return whole;
        }
    }

    private static boolean isTooLarge(Document page) {
        Elements elements = page.getAllElements();
        return elements.size() > MOST_ELEMENTS
                || elements.stream().anyMatch(element -> element.childNodeSize() > MOST_SIBLINGS);
    }

    private static Charset declared(byte[] bytes, String contentType) {
        Charset sent = contentType == null ? null : charset(contentType);
        String head =
                new String(Arrays.copyOf(bytes, Math.min(bytes.length, DECLARED_WITHIN)), StandardCharsets.ISO_8859_1);
        return sent == null ? charset(head) : sent;
    }

    private static Charset charset(String text) {
        Matcher m = CHARSET.matcher(text);
        try {
            return m.find() ? Charset.forName(m.group(1)) : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
