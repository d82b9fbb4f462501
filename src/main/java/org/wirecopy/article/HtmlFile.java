package org.wirecopy.article;

import java.io.IOException;
import java.io.InputStream;

/** The one record of an HTML file; what the manifest says goes before what the page says. */
final class HtmlFile implements RecordReader {
    private final SourceFile file;
    private final Admission admission;
    private final InputStream in;
    private boolean done;

    HtmlFile(SourceFile file, Admission admission, InputStream in) {
        this.file = file;
        this.admission = admission;
        this.in = in;
    }

    @Override
    public Entry next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] bytes = in.readNBytes(Page.LONGEST + 1);
        if (bytes.length > Page.LONGEST) {
            return Admission.reject(
                    file, 0, Reason.TOO_LONG, "the page has more than " + Page.LONGEST + " bytes", null);
        }
        ManifestLine told = file.told() == null ? ManifestLine.NOTHING : file.told();
        Page page = Page.read(bytes, null, told.url());
        PageFacts facts = page.facts();
        return admission.decide(
                file,
                new Fields(
                        0,
                        page.encoding(),
                        page.text(),
                        or(told.id(), file.name()),
                        or(told.outlet(), or(facts.host(), file.folder())),
                        facts.url(),
                        or(told.title(), facts.title()),
                        or(told.publishedAt(), facts.publishedAt()),
                        or(told.author(), facts.author()),
                        or(told.language(), facts.language()),
                        page.text()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static String or(String first, String second) {
        return first == null ? second : first;
    }
}
