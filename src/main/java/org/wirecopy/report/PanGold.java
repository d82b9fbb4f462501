package org.wirecopy.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wirecopy.article.BadInput;

/**
 * Labels as PAN gives them: folders of XML files, one for each pair of documents, and in each folder a file
 * {@code pairs} that lists the documents compared.
 *
 * <p>A case is a {@code <feature name="plagiarism">} with {@code this_offset}, {@code this_length},
 * {@code source_reference}, {@code source_offset} and {@code source_length}; the other document is the
 * {@code reference} of {@code <document>}.
 */
final class PanGold {
    private PanGold() {}

    static GoldStandard read(Path gold) throws IOException {
        List<GoldStandard.Folder> folders = new ArrayList<>();
        for (Path folder : list(gold)) {
            if (Files.isDirectory(folder) && holdsCases(folder)) {
                folders.add(folder(folder));
            }
        }
        if (folders.isEmpty() && holdsCases(gold)) {
            folders.add(folder(gold));
        }
        if (folders.isEmpty()) {
            throw new BadInput("no XML files in the folders of " + gold
                    + "; give the folder that holds PAN's case folders, or one of them");
        }
        return new GoldStandard(folders, true);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static boolean holdsCases(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(PanGold::isXml);
        }
    }

    private static boolean isXml(Path file) {
        return file.getFileName().toString().endsWith(".xml");
    }

    private static GoldStandard.Folder folder(Path folder) throws IOException {
        Set<Case> cases = new HashSet<>();
        for (Path file : list(folder)) {
            if (isXml(file)) {
                cases(file, cases);
            }
        }
        return new GoldStandard.Folder(folder.getFileName().toString(), cases, pairs(folder.resolve("pairs")));
    }

    private static Set<Case.ArticlePair> pairs(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        Set<Case.ArticlePair> pairs = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            String[] names = line.strip().split("\\s+");
            if (names.length == 2) {
                pairs.add(GoldStandard.pair(names[0], names[1]));
            } else if (!line.isBlank()) {
                throw new BadInput(file + " needs two documents on each line, got \"" + line + "\"");
            }
        }
        return pairs;
    }

    private static void cases(Path file, Set<Case> cases) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            String document = null;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("document")) {
                    document = xml.getAttributeValue(null, "reference");
                } else if (isCase(xml)) {
                    cases.add(aCase(xml, document));
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new BadInput(file + " is no file of PAN cases: " + e.getMessage());
        }
    }

    /** What the file may not do: bring a document type, with entities that read other files or grow without end. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static boolean isCase(XMLStreamReader xml) {
        String source = xml.getAttributeValue(null, "source_offset");
        return xml.getLocalName().equals("feature")
                && "plagiarism".equals(xml.getAttributeValue(null, "name"))
                && source != null
                && !source.isEmpty();
    }

    private static Case aCase(XMLStreamReader xml, String document) {
        int thisBegin = number(xml, "this_offset");
        int sourceBegin = number(xml, "source_offset");
        return GoldStandard.inOrder(new Case(
                document,
                thisBegin,
                thisBegin + number(xml, "this_length"),
                xml.getAttributeValue(null, "source_reference"),
                sourceBegin,
                sourceBegin + number(xml, "source_length")));
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(attribute + " must be a whole number, got " + value, e);
        }
    }
}
