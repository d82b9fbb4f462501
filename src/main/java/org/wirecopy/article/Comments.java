package org.wirecopy.article;

import java.util.regex.Pattern;

/**
 * Readers' comments below an article, where a reply link, a counter or an end mark tells them.
 *
 * <p>A reply link or a counter behind the prose stands below what it belongs to: the paragraph right before it is a comment.
 * What follows an end mark ("###", "-30-", "(END)") in the last third is no longer the article.
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

    private Comments() {}

    static void mark(Outline outline, String[] rules) {
        int n = rules.length;
        for (int s = 0; s < n; s++) {
            if (!outline.is(s, Outline.WHOLE_LINE) || outline.ends[s] - outline.begins[s] > LONGEST) {
                continue;
            }
            String line = outline.sentence(s);
            if (REPLY.matcher(line).matches()) {
                rules[s] = Furniture.COMMENTS;
                paragraphBefore(outline, rules, s);
            } else if (COUNTER.matcher(line).matches()) {
                rules[s] = Furniture.COMMENTS;
            } else if (3 * s > 2 * n && END_MARK.matcher(line).matches()) {
                for (int after = s; after < n; after++) {
                    rules[after] = rules[after] == null ? Furniture.COMMENTS : rules[after];
                }
            }
        }
    }

    /** The comment above a reply link: one line, in the second half of the article. */
    private static void paragraphBefore(Outline outline, String[] rules, int link) {
        int begin = link - 1;
        while (begin > 0 && !startsLine(outline, begin)) {
            begin--;
        }
        if (begin < 1 || 2 * outline.begins[begin] < outline.text.length()) {
            return;
        }
        for (int s = begin; s < link; s++) {
            rules[s] = rules[s] == null ? Furniture.COMMENTS : rules[s];
        }
    }

    private static boolean startsLine(Outline outline, int s) {
        return outline.text.substring(outline.ends[s - 1], outline.begins[s]).indexOf('\n') >= 0;
    }
}
