package org.wirecopy.article;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wirecopy.article.Agencies.Hit;
import org.wirecopy.text.Span;

/**
 * Finds the agencies that an article credits, and as what: {@code supply} (byline, dateline, end line, "told AFP"),
 * {@code photo} ("[YONHAP]", "REUTERS/Ann Other") or {@code source} ("KCNA said").
 *
 * <p>A name alone is no credit: "Reuters reporter killed" has none. What counts is the form in which the name stands
 * ({@link CreditForms}), and, for a line that holds nothing but the credit, where in the article it stands. Names in
 * a chain ("KCNA/Reuters", "AFP and dpa") have their form in common.
 */
public final class Credits implements Serializable {
    /** No article names agencies more often; a list of them that does proves no more by going on. */
    private static final int MOST = 1000;

    private static final Pattern LINK = Pattern.compile(
            "\\s*(?:[/,&+·|]|,? (?:and|und|et|y|e|og|och|en|via|sowie)|以及|、|[/]?\\s*\\()\\s*(?:[Tt]he |[Dd]ie |[Dd]er |l['’])?\\s*");
    private static final Pattern BETWEEN_AUTHORS =
            Pattern.compile("[,;/&|()]|\\b(?:and|und|mit|with|by|von|et|avec)\\b");
    private static final Pattern DESCRIBES_AUTHOR = Pattern.compile(
            "(?i)\\b(?:the|staff|wires?|news agency|news service|nachrichtenagentur|agencia|agence|agência)\\b");
    private static final Pattern PICTURE_LINE =
            Pattern.compile("(?i:\\b(?:photos?|fotos?|bild|image|photograph|archivbild)\\b)"
                    + "|写真|사진|^\\s*\\[|\\p{Lu}\\p{Ll}+\\s*[/|]|/\\s*\\p{Lu}\\p{Ll}+\\s|\\p{Lu}{2,} \\p{Lu}{3,}/");
    private static final Pattern IMAGE_COPYRIGHT = Pattern.compile("(?i)image copyright");
    /** Desks and hands in a chain: "mau/dpa", "RND/dpa". */
    private static final Pattern INITIALS =
            Pattern.compile("(?<!\\p{L})(?:\\p{Ll}{1,5}\\.?|\\p{Lu}{2,3})/\\p{Ll}{3}|/\\p{Ll}{1,5}\\.?(?!\\p{L})");

    private static final Pattern SMALL =
            Pattern.compile("(?<![\\p{L}/])(?:dpa|afp|epd|sid|kna|ap|sda|apa|rtr|dts)(?!\\p{L})");
    private static final Pattern SUPPLY_LINE = Pattern.compile(
            "(?i)^\\W*(?:by|von|par|por|with|mit|avec|con|com)\\s|©|copyright|contribut|^\\s*[—–-]|quelle|source|zu diese[mr] |nachrichtenagentur");

    private static final Pattern OPENS = Pattern.compile("[(（]\\s*(?:[^()]{0,20}/\\s*)?$");
    private static final Pattern CLOSES = Pattern.compile("^(?:\\s*[/,][^()]{0,20})?\\s*[)）]");

    private final Agencies agencies;

    private Credits(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Credits of the agencies that Wirecopy knows. */
    public static Credits ofKnownAgencies() {
        return new Credits(Agencies.with(Map.of()));
    }

    /**
     * Credits of the agencies that Wirecopy knows, and more.
     *
     * @param more name of an agency → its spellings, in the case in which they count
     * @throws IllegalArgumentException if a spelling is shorter than two characters or has space around it
     */
    public static Credits with(Map<String, List<String>> more) {
        return new Credits(Agencies.with(more));
    }

    /**
     * The agencies credited: each once per role, with the first words that prove it, in the order of the text; those
     * that the author field proves come first.
     *
     * @param author may be null
     * @param sentences the text's sentences in order, in code points; without any, lines take their place
     */
    public List<Credit> in(String text, String author, List<Span> sentences) {
        return in(text, author, sentences, names(text));
    }

    /** Every place where an agency is named, credited or not. */
    List<Hit> names(String text) {
        return agencies.in(text);
    }

    /** @param hits the names in the text */
    List<Credit> in(String text, String author, List<Span> sentences, List<Hit> hits) {
        Found found = new Found();
        if (author != null) {
            inAuthor(author, found);
        }
        if (!hits.isEmpty()) {
            List<List<Hit>> chains = chains(text, hits);
            CreditPlaces places = new CreditPlaces(text, sentences, bracketed(text, chains));
            chains.stream().limit(MOST).forEach(chain -> credit(places, chain, found));
        }
        return found.sorted();
    }

    /** Whether a sentence is nothing but a credit: "(KCNA/Reuters)", "AP", "© 2020 AFP", "dpa/afp". */
    public boolean isCreditLine(String sentence) {
        return sentence.length() <= CreditPlaces.LONGEST_LINE
                && CreditLine.isNothingElse(sentence, agencies.in(sentence));
    }

    private void inAuthor(String author, Found found) {
        for (String part : BETWEEN_AUTHORS.split(author)) {
            String name = DESCRIBES_AUTHOR.matcher(part).replaceAll("").strip();
            List<Hit> hits = agencies.in(name);
            if (hits.size() == 1
                    && !hits.get(0).photo()
                    && hits.get(0).end() - hits.get(0).begin() == name.length()) {
                found.add(new Credit(hits.get(0).agency(), CreditForms.SUPPLY, -1, -1));
            }
        }
    }

    private static List<List<Hit>> chains(String text, List<Hit> hits) {
        List<List<Hit>> chains = new ArrayList<>();
        List<Hit> chain = new ArrayList<>();
        for (Hit hit : hits) {
            if (!chain.isEmpty() && !linked(text, chain.get(chain.size() - 1), hit)) {
                chains.add(chain);
                chain = new ArrayList<>();
            }
            chain.add(hit);
        }
        chains.add(chain);
        return chains;
    }

    private static boolean linked(String text, Hit one, Hit next) {
        if (next.begin() - one.end() > 12) {
            return false;
        }
        String between = text.substring(one.end(), next.begin());
        boolean bracketed = between.indexOf('(') >= 0;
        return LINK.matcher(between).matches() && (!bracketed || one.agency().equals(next.agency()));
    }

    /** How often each chain stands alone in brackets. */
    private static Map<String, Integer> bracketed(String text, List<List<Hit>> chains) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Hit> chain : chains) {
            int begin = chain.get(0).begin();
            int end = chain.get(chain.size() - 1).end();
            if (begin > 0 && end < text.length() && text.charAt(begin - 1) == '(' && text.charAt(end) == ')') {
                counts.merge(text.substring(begin, end), 1, Integer::sum);
            }
        }
        return counts;
    }

    private void credit(CreditPlaces places, List<Hit> chain, Found found) {
        int begin = chain.get(0).begin();
        int end =
                places.closed(chain.get(0).begin(), chain.get(chain.size() - 1).end());
        boolean weak = chain.stream().allMatch(Hit::weak);
        Span sentence = places.sentenceAt(begin);
        String line = sentence.length() <= CreditPlaces.LONGEST_LINE ? places.text(sentence) : "";
        if (isCreditLine(line)) {
            String role = roleOfLine(places, sentence, line);
            addAll(places, chain, role, sentence.begin(), sentence.end(), found);
            return;
        }
        String left = places.left(begin);
        String right = places.right(end);
        boolean plain = !weak
                || CreditForms.CALLED_AGENCY.proof(left, right) != null
                || CreditForms.IS_AGENCY.proof(left, right) != null;
        for (CreditForm form : CreditForms.ALL) {
            CreditForm.Proof proof = plain || form.strict() ? form.proof(left, right) : null;
            if (proof != null) {
                addAll(places, chain, form.role(), begin - proof.back(), end + proof.on(), found);
                return;
            }
        }
        inBrackets(places, chain, weak, left, right, found);
    }

    /** "(AFP)" after a full stop near the end is where the copy came from; elsewhere it is where a picture did. */
    private static void inBrackets(
            CreditPlaces places, List<Hit> chain, boolean weak, String left, String right, Found found) {
        if (!OPENS.matcher(left).find() || !CLOSES.matcher(right).find()) {
            return;
        }
        int open = Math.max(left.lastIndexOf('('), left.lastIndexOf('（'));
        String before = left.substring(0, open).stripTrailing();
        int close = right.indexOf(')') < 0 ? right.indexOf('）') : right.indexOf(')');
        String after = right.substring(close + 1).strip();
        boolean stopped = before.isEmpty() || ".!?…\"“”»".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean ends = after.isEmpty() || Character.isUpperCase(after.codePointAt(0)) && stopped;
        if (!ends && !(stopped && !weak) || weak && !stopped) {
            return;
        }
        int begin = chain.get(0).begin() - (left.length() - open);
        int end = chain.get(chain.size() - 1).end() + close + 1;
        String role = stopped ? roleOfBracket(places, begin, end) : CreditForms.PHOTO;
        addAll(places, chain, role, begin, end, found);
    }

    /** An article ends once, and German desks sign in small letters; what stands in brackets again and again is a picture's. */
    private static String roleOfBracket(CreditPlaces places, int begin, int end) {
        String bracket = places.text(new Span(begin, end));
        boolean ending = places.isTail(end) || SMALL.matcher(bracket).find();
        return ending && !places.isRepeated(bracket) ? CreditForms.SUPPLY : CreditForms.PHOTO;
    }

    private static String roleOfLine(CreditPlaces places, Span sentence, String line) {
        if (IMAGE_COPYRIGHT.matcher(line).find()
                || PICTURE_LINE.matcher(line).find()
                        && !SUPPLY_LINE.matcher(line).find()) {
            return CreditForms.PHOTO;
        }
        if (INITIALS.matcher(line).find()) {
            return CreditForms.SUPPLY;
        }
        if (line.startsWith("(") && !SUPPLY_LINE.matcher(line).find()) {
            return roleOfBracket(places, sentence.begin(), sentence.end());
        }
        boolean edge = places.isHead(sentence.begin()) || places.isTail(sentence.end());
        return edge || SUPPLY_LINE.matcher(line).find() ? CreditForms.SUPPLY : CreditForms.PHOTO;
    }

    private static void addAll(CreditPlaces places, List<Hit> chain, String role, int begin, int end, Found found) {
        for (Hit hit : chain) {
            String ofHit = hit.photo() && role != null ? photoOnly(role) : role;
            if (ofHit != null) {
                Span proof = places.inCodePoints(begin, end);
                found.add(new Credit(hit.agency(), ofHit, proof.begin(), proof.end()));
            }
        }
    }

    private static String photoOnly(String role) {
        return role.equals(CreditForms.SOURCE) ? null : CreditForms.PHOTO;
    }

    /** Each agency once per role. */
    private static final class Found {
        private final List<Credit> credits = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        void add(Credit credit) {
            if (seen.add(credit.agency() + '\n' + credit.role())) {
                credits.add(credit);
            }
        }

        List<Credit> sorted() {
            credits.sort(Comparator.comparingInt(Credit::begin)
                    .thenComparing(Credit::agency)
                    .thenComparing(Credit::role));
            return List.copyOf(credits);
        }
    }
}
