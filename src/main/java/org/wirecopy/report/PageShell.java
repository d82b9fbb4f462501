package org.wirecopy.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page's HTML around its data: the template, the style and the script, and a content security policy that lets
 * nothing but these two run and nothing be requested.
 */
final class PageShell {
    private static final String FOLDER = "org/wirecopy/report/";

    /** One script, in the order in which its parts build on each other. */
    private static final List<String> PARTS = List.of(
            "data.js",
            "dom.js",
            "outlets.js",
            "outlet.js",
            "pairs.js",
            "stories.js",
            "reader.js",
            "text.js",
            "about.js",
            "page.js");

    private static final PebbleTemplate TEMPLATE = template();
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = script();

    private PageShell() {}

    /**
     * The page.
     *
     * @param data JSON that is safe to embed: what the page lists
     * @param texts JSON that is safe to embed: what the reader opens
     */
    static String html(String data, String texts, PageContent content) {
        Map<String, Object> slots = new HashMap<>();
        slots.put(
                "policy",
                "default-src 'none'; script-src '" + hash(SCRIPT) + "'; style-src '" + hash(STYLE)
                        + "'; base-uri 'none'; form-action 'none'");
        slots.put("style", STYLE);
        slots.put("script", SCRIPT);
        slots.put("data", data);
        slots.put("texts", texts);
        slots.put("name", content.run().path("name").asText("run"));
        slots.put("outlets", plainRows(content.outlets()));
        StringWriter html = new StringWriter(data.length() + texts.length() + 100_000);
        try {
            TEMPLATE.evaluate(html, slots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    /** The answer for whoever reads without scripts: outlet, articles, own share. */
    private static List<Map<String, String>> plainRows(PageTable outlets) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<Object> row : outlets.rows()) {
            Object share = row.get(outlets.column("own_share"));
            rows.add(Map.of(
                    "outlet", String.valueOf(outlets.text(row, "outlet")),
                    "articles", String.format(Locale.ROOT, "%,d", outlets.number(row, "articles")),
                    "own",
                            share == null
                                    ? "–"
                                    : String.format(Locale.ROOT, "%.1f %%", 100 * ((Number) share).doubleValue())));
        }
        return rows;
    }

    private static PebbleTemplate template() {
        ClasspathLoader loader = new ClasspathLoader(PageShell.class.getClassLoader());
        loader.setPrefix(FOLDER);
        return new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .build()
                .getTemplate("page.html");
    }

    private static String script() {
        StringBuilder script = new StringBuilder("(() => {\n\"use strict\";\n");
        for (String part : PARTS) {
            script.append(resource(part));
        }
        return script.append("})();\n").toString();
    }

    private static String resource(String name) {
        try (InputStream in = PageShell.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
