package org.wirecopy.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive: responses and resources that are HTML, and the plain texts that Common Crawl makes of
 * pages. All else in an archive (requests, pictures, notes on the crawl) is no record of ours. The outlet is the host
 * that the page came from.
 */
final class WarcFile implements RecordReader {
    private final SourceFile file;
    private final Admission admission;
    private final WarcFrames frames;

    WarcFile(SourceFile file, Admission admission, WarcFrames frames) {
        this.file = file;
        this.admission = admission;
        this.frames = frames;
    }

    @Override
    public Entry next() throws IOException {
        for (WarcFrames.Frame frame = frames.next(); frame != null; frame = frames.next()) {
            Entry entry = frame.fault() == null ? entry(frame) : broken(frame, frame.fault());
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }

    private Entry entry(WarcFrames.Frame frame) {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(frame.bytes()))) {
            WarcRecord record = reader.next().orElseThrow(() -> new IOException("no WARC record"));
            String type = record.contentType().toString().toLowerCase(Locale.ROOT);
            if (record instanceof WarcResponse response && type.startsWith("application/http")) {
                return response(frame, response);
            }
            if (record instanceof WarcResource resource && isHtml(type)) {
                return page(frame, resource, bounded(resource.body().stream()), type);
            }
            return record instanceof WarcConversion conversion && type.startsWith("text/plain")
                    ? plain(frame, conversion)
                    : null;
        } catch (IOException | RuntimeException notWarc) {
            // The parser throws whatever the dates, addresses and types in the headers make it throw.
            return broken(frame, String.valueOf(notWarc.getMessage()));
        }
    }

    private Entry response(WarcFrames.Frame frame, WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        String type = http.headers().first("Content-Type").orElse("text/html");
        if (!isHtml(type)) {
            return null;
        }
        if (http.status() / 100 != 2) {
            String detail = "status " + http.status() + " of " + response.target();
            return Admission.reject(file, frame.position(), Reason.HTTP_ERROR, detail, shown(frame));
        }
        return page(frame, response, content(http), type);
    }

    private Entry page(WarcFrames.Frame frame, WarcTargetRecord record, byte[] bytes, String type) throws IOException {
        Page page = Page.read(bytes, type, record.target());
        PageFacts facts = page.facts();
        Fields fields = new Fields(
                frame.position(),
                page.encoding(),
                shown(frame),
                null,
                facts.host(),
                facts.url(),
                facts.title(),
                facts.publishedAt(),
                facts.author(),
                facts.language(),
                page.text());
        return admission.decide(file, fields);
    }

    private Entry plain(WarcFrames.Frame frame, WarcConversion conversion) throws IOException {
        Decoded decoded = Decoded.of(bounded(conversion.body().stream()));
        String host = PageFacts.host(conversion.target());
        Fields fields = new Fields(
                frame.position(),
                decoded.encoding(),
                shown(frame),
                null,
                host,
                conversion.target(),
                null,
                null,
                null,
                null,
                decoded.text());
        return admission.decide(file, fields);
    }

    /** The page's bytes. Crawlers often undo the encoding and leave the header, so that the bytes themselves must tell. */
    private static byte[] content(HttpResponse http) throws IOException {
        String encoding = http.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        if (!encoding.isEmpty() && !encoding.contains("gzip")) {
            return bounded(http.bodyDecoded().stream());
        }
        InputStream body = http.body().stream();
        byte[] head = body.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), body);
        boolean gzip = head.length == 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
        return bounded(gzip ? new GzipMembers(whole) : whole);
    }

    private static byte[] bounded(InputStream in) throws IOException {
        return in.readNBytes(Page.LONGEST + 1);
    }

    private static boolean isHtml(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        return plain.startsWith("text/html") || plain.startsWith("application/xhtml");
    }

    private Entry broken(WarcFrames.Frame frame, String fault) {
        return Admission.reject(file, frame.position(), Reason.BROKEN_RECORD, fault, shown(frame));
    }

    private static String shown(WarcFrames.Frame frame) {
        return new String(frame.bytes(), 0, Math.min(frame.bytes().length, 800), StandardCharsets.UTF_8);
    }
}
