package org.wirecopy.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself, in JSON-LD (schema.org), meta elements, and its head; the first that says something
 * counts. Any may be null.
 *
 * @param host of the page's address, without www and the like
 */
record PageFacts(String title, String author, String publishedAt, String language, String url, String host) {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());
    private static final Set<String> ARTICLES = Set.of(
            "article",
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "backgroundnewsarticle",
            "reviewnewsarticle",
            "askpublicnewsarticle",
            "blogposting",
            "liveblogposting",
            "report",
            "socialmediaposting",
            "webpage");
    private static final String[] TIMES = {
        "article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "article.published",
        "cxenseparse:recs:publishtime",
        "date"
    };
    private static final String[] AUTHORS = {
        "author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl"
    };

    /** @param address where the page was found; null if unknown, and then what it says itself */
    static PageFacts of(Document page, String address) {
        List<JsonNode> things = things(page);
        String url = first(address, meta(page, "og:url"), attribute(page, "link[rel=canonical]", "href"));
        return new PageFacts(
                first(linked(things, "headline"), meta(page, "og:title"), meta(page, "twitter:title"), page.title()),
                first(names(things), metaAuthor(page)),
                first(
                        linked(things, "datePublished"),
                        meta(page, TIMES),
                        attribute(page, "[itemprop=datePublished]", "content"),
                        attribute(page, "[itemprop=datePublished]", "datetime"),
                        attribute(page, "time[pubdate], time.published, time.entry-date, article time", "datetime")),
                first(
                        attribute(page, "html", "lang"),
                        linked(things, "inLanguage"),
                        meta(page, "og:locale", "language", "content-language")),
                url,
                host(url));
    }

    private static List<JsonNode> things(Document page) {
        List<JsonNode> things = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                gather(JSON.readTree(script.data()), things);
            } catch (JsonProcessingException broken) {
                // A page need not be right in what it adds for search engines; its meta elements follow.
                continue;
            }
        }
        return things;
    }

    private static void gather(JsonNode node, List<JsonNode> things) {
        if (node == null) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> gather(item, things));
        } else if (node.isObject()) {
            JsonNode type = node.path("@type");
            Stream<String> types = type.isArray()
                    ? Stream.iterate(0, i -> i < type.size(), i -> i + 1)
                            .map(i -> type.get(i).asText())
                    : Stream.of(type.asText());
            if (types.anyMatch(t -> ARTICLES.contains(t.toLowerCase(Locale.ROOT)))) {
                things.add(node);
            }
            gather(node.get("@graph"), things);
            gather(node.get("mainEntity"), things);
        }
    }

    private static String linked(List<JsonNode> things, String property) {
        return first(things.stream()
                .map(thing -> thing.path(property))
                .filter(JsonNode::isValueNode)
                .map(value -> value.isNull() ? null : value.asText())
                .toArray(String[]::new));
    }

    private static String names(List<JsonNode> things) {
        for (JsonNode thing : things) {
            JsonNode author = thing.path("author");
            List<String> names = new ArrayList<>();
            for (JsonNode one : author.isArray() ? author : List.of(author)) {
                String name = one.isTextual() ? one.asText() : one.path("name").asText("");
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
            if (!names.isEmpty()) {
                return String.join(", ", names);
            }
        }
        return null;
    }

    private static String metaAuthor(Document page) {
        return first(Arrays.stream(AUTHORS)
                .map(name -> meta(page, name))
                // Open Graph asks for the address of the author's page there.
                .filter(name -> name != null && !name.contains("://"))
                .toArray(String[]::new));
    }

    private static String meta(Document page, String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                boolean named = name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("name"))
                        || name.equalsIgnoreCase(meta.attr("itemprop"))
                        || name.equalsIgnoreCase(meta.attr("http-equiv"));
                if (named && !meta.attr("content").isBlank()) {
                    return meta.attr("content");
                }
            }
        }
        return null;
    }

    private static String attribute(Document page, String selector, String attribute) {
        Element element = page.selectFirst(selector);
        return element == null ? null : element.attr(attribute);
    }

    private static String first(String... values) {
        return Arrays.stream(values)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    static String host(String url) {
        if (url == null) {
            return null;
        }
        try {
            String host = new URI(url).getHost();
            return host == null
                    ? null
                    : host.toLowerCase(Locale.ROOT).replaceFirst("^(www\\d?|m|mobile|amp)\\.(?=.*\\.)", "");
        } catch (URISyntaxException noAddress) {
            int begin = url.indexOf("://");
            return begin < 0 || url.indexOf('/', begin + 3) < 0
                    ? null
                    : host(url.substring(0, url.indexOf('/', begin + 3)));
        }
    }
}
