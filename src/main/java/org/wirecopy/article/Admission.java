package org.wirecopy.article;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Decides for each record whether it becomes an article, or why it does not. */
final class Admission implements Serializable {
    private static final OutletSettings UNKNOWN_OUTLET = new OutletSettings(null, null, false);
    private static final int MADE_ID_BYTES = 16;
    private static final int SAMPLE_CHARACTERS = 200;

    private final ReadSettings settings;

    Admission(ReadSettings settings) {
        this.settings = settings;
    }

    /** The article that a record makes, or the reason why it makes none. */
    Entry decide(SourceFile file, Fields fields) {
        String feed = clean(fields.outlet());
        OutletSettings known =
                feed == null ? UNKNOWN_OUTLET : settings.outlets().getOrDefault(feed, UNKNOWN_OUTLET);
        String outlet = known.outlet() == null ? feed : known.outlet();
        String text = fields.text();
        Reason reason = reasonAgainst(outlet, text);
        if (reason != null) {
            String detail = detail(reason, text == null ? 0 : characters(text));
            return reject(file, fields, outlet, reason, detail);
        }
        Decoded repaired = Decoded.wellFormed(text, fields.encoding());
        String written = clean(fields.publishedAt());
        PublishedTime time =
                Optional.ofNullable(written).flatMap(PublishedTime::of).orElse(null);
        byte[] content = digest(fields, outlet, repaired.text());
        String given = clean(fields.id());
        Article article = new Article(
                given == null ? HexFormat.of().formatHex(content, 0, MADE_ID_BYTES) : given,
                outlet,
                known.owner(),
                known.agency(),
                clean(fields.url()),
                clean(fields.title()),
                clean(fields.author()),
                time == null ? null : time.at(),
                time == null ? null : time.precision(),
                LanguageTag.of(fields.language()),
                repaired.encoding(),
                file.shownPath(),
                fields.position(),
                repaired.text());
        return new Entry(
                file.source(),
                file.shownPath(),
                fields.position(),
                article.articleId(),
                HexFormat.of().formatHex(content),
                null,
                written != null && time == null,
                article,
                null);
    }

    /** A record, or a whole file (position -1), that could not be read. */
    static Entry reject(SourceFile file, long position, Reason reason, String detail, String sample) {
        return entry(file, new Reject(file.shownPath(), position, null, null, reason.code(), detail, sample(sample)));
    }

    private static Entry reject(SourceFile file, Fields fields, String outlet, Reason reason, String detail) {
        return entry(
                file,
                new Reject(
                        file.shownPath(),
                        fields.position(),
                        outlet,
                        clean(fields.id()),
                        reason.code(),
                        detail,
                        sample(fields.sample())));
    }

    private static Entry entry(SourceFile file, Reject reject) {
        return new Entry(
                file.source(),
                reject.sourcePath(),
                reject.position(),
                reject.articleId(),
                null,
                reject.reason(),
                false,
                null,
                reject);
    }

    private Reason reasonAgainst(String outlet, String text) {
        if (text == null || text.isBlank()) {
            return Reason.NO_TEXT;
        }
        int characters = characters(text);
        if (characters > settings.admission().maxCharacters()) {
            return Reason.TOO_LONG;
        }
        if (characters < settings.admission().minCharacters()) {
            return Reason.TOO_SHORT;
        }
        return outlet == null ? Reason.NO_OUTLET : null;
    }

    private String detail(Reason reason, int characters) {
        return switch (reason) {
            case TOO_LONG ->
                characters + " characters, and maxCharacters is "
                        + settings.admission().maxCharacters();
            case TOO_SHORT ->
                characters + " characters, and minCharacters is "
                        + settings.admission().minCharacters();
            default -> reason.meaning();
        };
    }

    private static byte[] digest(Fields fields, String outlet, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : new String[] {
                fields.id(),
                outlet,
                fields.url(),
                fields.title(),
                fields.publishedAt(),
                fields.author(),
                fields.language(),
                text
            }) {
                String value = field == text ? text : clean(field);
                // A length before each field, so that no two records run together to the same bytes.
                byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
                digest.update(((value == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String sample(String record) {
        if (record == null) {
            return null;
        }
        StringBuilder beginning = new StringBuilder();
        record.codePoints().limit(SAMPLE_CHARACTERS).forEach(beginning::appendCodePoint);
        return Decoded.wellFormed(beginning.toString(), "").text();
    }

    private static String clean(String field) {
        if (field == null || field.isBlank()) {
            return null;
        }
        return Decoded.wellFormed(field.strip(), "").text();
    }
}
