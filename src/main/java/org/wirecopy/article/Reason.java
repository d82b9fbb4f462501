package org.wirecopy.article;

import java.util.Locale;

/** Why a record did not become an article. The codes are part of the tables: none is ever renamed. */
enum Reason {
    UNREADABLE_FILE("the file could not be read to its end"),
    UNKNOWN_FORMAT("the file's name does not tell its format"),
    BROKEN_RECORD("the record does not follow its format"),
    HTTP_ERROR("the server answered with an error instead of a page"),
    NO_TEXT("the record has no text"),
    NO_OUTLET("the record does not tell its outlet"),
    TOO_LONG("the text is longer than maxCharacters"),
    TOO_SHORT("the text is shorter than minCharacters"),
    DUPLICATE_ID("another record with other content has the same id");

    private final String meaning;

    Reason(String meaning) {
        this.meaning = meaning;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }
}
