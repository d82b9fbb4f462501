package org.wirecopy.report;

import java.time.Instant;
import java.util.List;

/** News by somebody who wants to break the page: markup, scripts, hidden characters, monstrous lengths. */
final class SyntheticHostility {
    static final String SCRIPT = "</script><script>window.hacked = 1</script><!-- ";
    static final String IMAGE = "\"'><img src=https://evil.example/x.png onerror=window.hacked=2> ";
    static final String TEMPLATE = "{{ 7 * 7 }} {% if true %} ${7*7} ";

    private SyntheticHostility() {}

    /** Two articles that share three sentences, behind characters that are two units of UTF-16 each. */
    static void addTo(SyntheticRun run) {
        String shared = "The ferry " + IMAGE + "left the harbour at 10. ";
        SyntheticRun.Article one = run.article(
                "__proto__",
                SCRIPT,
                IMAGE + "A title ".repeat(12_500),
                Instant.parse("2023-07-27T06:00:00Z"),
                List.of(
                        "\uD83D\uDE00\uD83D\uDE00 " + SCRIPT + "\u202Ereversed\u202C \u0000 \u2028 end. ",
                        shared,
                        "He said: javascript:alert(1). ",
                        "\n".repeat(20_000),
                        TEMPLATE + "\uFEFF\u2067isolated."));
        SyntheticRun.Article other = run.article(
                "constructor",
                "\u202E" + IMAGE,
                SCRIPT,
                Instant.parse("2023-07-27T09:30:00Z"),
                List.of(
                        "\uD83D\uDE80 Launched. ",
                        "The ferry " + IMAGE + "left the harbour at 11. ",
                        "He said: javascript:alert(1). ",
                        "<svg onload=window.hacked=3><style>@import 'https://evil.example/y.css'</style>. ",
                        "Undated \uD800 half. "));
        run.article("toString", "Silent & Empty", null, null, List.of());
        run.share(one, 1, other, 1, "edited");
        run.share(one, 2, other, 2, "verbatim");
    }
}
