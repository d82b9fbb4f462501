package org.wirecopy.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a text credits an agency: what stands before the name and what stands after it.
 *
 * @param role {@code supply}, {@code photo}, {@code source}, or null for a form that shows that no credit is meant
 * @param before must end where the name begins; null for anything
 * @param after must begin where the name ends; null for anything
 * @param strict whether the form is so plain that it makes a credit even of a weak spelling
 */
record CreditForm(String role, Pattern before, Pattern after, boolean strict) {
    /** How many units before the name and after it belong to the words that prove the credit. */
    record Proof(int back, int on) {}

    /** {@code before} and {@code after} are regular expressions, to be anchored at the name; empty for anything. */
    static CreditForm of(String role, boolean strict, String before, String after) {
        return new CreditForm(role, compiled(before, "", "$"), compiled(after, "^", ""), strict);
    }

    private static Pattern compiled(String expression, String prefix, String suffix) {
        return expression.isEmpty() ? null : Pattern.compile(prefix + "(?:" + expression + ")" + suffix);
    }

    /**
     * The words that prove the credit.
     *
     * @param left the text before the name, as far back as it matters
     * @param right the text after the name, as far on as it matters
     * @return null if the form does not fit
     */
    Proof proof(String left, String right) {
        int back = 0;
        int on = 0;
        if (after != null) {
            Matcher matcher = after.matcher(right);
            if (!matcher.find()) {
                return null;
            }
            on = matcher.end();
        }
        if (before != null) {
            Matcher matcher = before.matcher(left);
            if (!matcher.find()) {
                return null;
            }
            back = left.length() - matcher.start();
        }
        return new Proof(back, on);
    }
}
