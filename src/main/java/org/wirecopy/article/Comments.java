package org.wirecopy.article;

import java.util.regex.Pattern;

/**
 * Readers' comments below an article, where a reply link, a counter or an end mark tells them.
 *
 * <p>A reply link or a counter behind the prose stands below what it belongs to: the paragraph right before it is a comment.
 * What follows the only end mark ("###", "-30-", "(END)") is no longer the article, if it is a small part of it: several
 * such marks part texts that are collected in one article.
 */
final class Comments {
    private static final Pattern REPLY = Pattern.compile(
            "^\\W*(?:reply|responder|répondre|antworten|rispondi|beantwoorden|ответить|답글|回复|返信)(?:\\s*[•·|]\\s*(?:share|like|report|flag|teilen|melden)\\W*)*\\W*(?:\\d+\\s*(?:comment\\(?s?\\)?|repl(?:y|ies)|likes?)?\\W*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COUNTER = Pattern.compile(
            "^\\W*\\d{1,5}\\s*(?:comments?|comment\\(s\\)|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментари\\p{L}*|댓글|条评论|件のコメント)\\W*$|^\\W*(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментарии|댓글)\\s*[(\\[:]?\\s*\\d{1,5}\\s*[)\\]]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern END_MARK =
            Pattern.compile("^(?:#{3,5}|-\\s?30\\s?-|\\(END\\)|\\(Ends\\)|ENDS|-?\\s?ENDS\\s?-|\\(끝\\)|\\(完\\)|■)$");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 8;
    private static final double LARGEST_APPENDIX = 0.25;

    private Comments() {}

    static void mark(Outline outline, String[] rules) {
        int endMarks = 0;
        int lastEndMark = rules.length;
        for (int s = 0; s < rules.length; s++) {
            if (!outline.is(s, Outline.WHOLE_LINE)
                    || outline.wordsIn(s) > MOST_WORDS
                    || outline.ends[s] - outline.begins[s] > LONGEST) {
                continue;
            }
            String line = outline.sentence(s);
            if (REPLY.matcher(line).matches()) {
                rules[s] = Furniture.COMMENTS;
                paragraphBefore(outline, rules, s);
            } else if (COUNTER.matcher(line).matches()) {
                rules[s] = Furniture.COMMENTS;
            } else if (END_MARK.matcher(line).matches()) {
                endMarks++;
                lastEndMark = s;
            }
        }
        if (endMarks == 1 && outline.begins[lastEndMark] >= (1 - LARGEST_APPENDIX) * outline.text.length()) {
            fill(rules, lastEndMark, rules.length);
        }
    }

    private static void fill(String[] rules, int from, int to) {
        for (int s = from; s < to; s++) {
            rules[s] = rules[s] == null ? Furniture.COMMENTS : rules[s];
        }
    }

    /** The comment above a reply link: one line, in the second half of the article. */
    private static void paragraphBefore(Outline outline, String[] rules, int link) {
        int begin = link - 1;
        while (begin > 0 && !outline.startsLine(begin)) {
            begin--;
        }
        if (begin < 1 || 2 * outline.begins[begin] < outline.text.length()) {
            return;
        }
        fill(rules, begin, link);
    }
}
