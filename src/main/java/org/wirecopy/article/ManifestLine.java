package org.wirecopy.article;

import java.io.Serializable;

/** What a manifest says of one file; all but the file may be null. */
record ManifestLine(
        String file,
        String id,
        String outlet,
        String url,
        String title,
        String publishedAt,
        String author,
        String language)
        implements Serializable {

    static final ManifestLine NOTHING = new ManifestLine(null, null, null, null, null, null, null, null);
}
