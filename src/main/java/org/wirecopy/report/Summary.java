package org.wirecopy.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wirecopy.outlet.OutletPairRow;
import org.wirecopy.outlet.OutletRow;

/** The answer of a run for the terminal: what each outlet's text consists of, and who shares most with whom. */
public final class Summary {
    private static final int OUTLETS = 20;
    private static final int PAIRS = 10;
    private static final int NAME = 28;

    private Summary() {}

    /**
     * Tables of plain text, at most 100 characters wide, the largest outlets and the strongest pairs first.
     *
     * @param outlets all rows of the table
     * @param pairs all rows of the table
     */
    public static String of(List<OutletRow> outlets, List<OutletPairRow> pairs) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        outletLines(outlets, lines);
        lines.add("");
        pairLines(pairs, lines);
        return String.join("\n", lines);
    }

    private static void outletLines(List<OutletRow> outlets, List<String> lines) {
        lines.add("What each outlet's text consists of, in % of its characters; own share: of what is not boilerplate");
        lines.add("");
        lines.add(line(
                "outlet", "articles", "words", "own", "verb.", "edited", "rewr.", "quoted", "boiler.", "own share"));
        outlets.stream()
                .sorted(Comparator.comparingLong(OutletRow::characters)
                        .reversed()
                        .thenComparing(OutletRow::outlet))
                .limit(OUTLETS)
                .forEach(row -> lines.add(line(
                        row.outlet(),
                        count(row.articles()),
                        count(row.words()),
                        percent(row.ownCharacters(), row.characters()),
                        percent(row.verbatimCharacters(), row.characters()),
                        percent(row.editedCharacters(), row.characters()),
                        percent(row.rewrittenCharacters(), row.characters()),
                        percent(row.quotedCharacters(), row.characters()),
                        percent(row.boilerplateCharacters(), row.characters()),
                        ownShare(row))));
        more(outlets.size(), OUTLETS, "outlets", "outlets", lines);
        lines.add("");
        lines.add("Own means: found at no other outlet of this corpus.");
        if (outlets.stream().anyMatch(OutletRow::smallSample)) {
            lines.add("* too few stories for an interval");
        }
    }

    private static String ownShare(OutletRow row) {
        if (row.ownShare() == null) {
            return "-";
        }
        String share = String.format(Locale.ROOT, "%.1f", 100 * row.ownShare());
        return row.smallSample() || row.ownShareLow() == null
                ? share + " *"
                : share + String.format(Locale.ROOT, " (%.1f-%.1f)", 100 * row.ownShareLow(), 100 * row.ownShareHigh());
    }

    private static void pairLines(List<OutletPairRow> pairs, List<String> lines) {
        List<OutletPairRow> sharing =
                pairs.stream().filter(row -> shared(row) > 0).toList();
        if (sharing.isEmpty()) {
            lines.add("No two outlets of this corpus share text.");
            return;
        }
        lines.add("Who shares most with whom: % of the one's text that is found at the other");
        lines.add("");
        lines.add(pairLine("outlet", "and", "of the 1st", "of the 2nd", "articles", "1st / 2nd first"));
        sharing.stream()
                .sorted(Comparator.comparingLong(Summary::shared)
                        .reversed()
                        .thenComparing(OutletPairRow::leftOutlet)
                        .thenComparing(OutletPairRow::rightOutlet))
                .limit(PAIRS)
                .forEach(row -> lines.add(pairLine(
                        row.leftOutlet(),
                        row.rightOutlet(),
                        percent(row.leftShare()),
                        percent(row.rightShare()),
                        count(row.articlePairs()),
                        count(row.leftFirst()) + " / " + count(row.rightFirst()))));
        more(sharing.size(), PAIRS, "pairs", "outlet_pairs", lines);
    }

    private static void more(int all, int shown, String what, String table, List<String> lines) {
        if (all > shown) {
            lines.add("… and " + count(all - shown) + " more " + what + " in the table " + table);
        }
    }

    private static long shared(OutletPairRow row) {
        return row.leftSharedCharacters() + row.rightSharedCharacters();
    }

    private static String line(String name, String... cells) {
        int[] widths = {9, 10, 7, 7, 7, 7, 7, 8, 19};
        StringBuilder line = new StringBuilder(padded(name));
        for (int i = 0; i < cells.length; i++) {
            line.append(String.format("%" + widths[i] + "s", cells[i]));
        }
        return line.toString();
    }

    private static String pairLine(String left, String right, String... cells) {
        StringBuilder line = new StringBuilder(padded(left)).append(padded(right));
        int[] widths = {11, 11, 9, 17};
        for (int i = 0; i < cells.length; i++) {
            line.append(String.format("%" + widths[i] + "s", cells[i]));
        }
        return line.toString();
    }

    /** A name comes from the corpus: what could move the cursor is not printed. */
    private static String padded(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        String cut = plain.length() < NAME ? plain : plain.substring(0, NAME - 2) + "…";
        return String.format("%-" + NAME + "s", cut);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }

    private static String percent(Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
