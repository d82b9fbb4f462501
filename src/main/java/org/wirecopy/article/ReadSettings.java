package org.wirecopy.article;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is read, and what is let in.
 *
 * @param sources at least one
 * @param outlets what the job says of feeds, by the feed's name
 */
public record ReadSettings(
        List<SourceSettings> sources, Map<String, OutletSettings> outlets, AdmissionSettings admission)
        implements Serializable {

    public ReadSettings {
        if (sources == null || sources.isEmpty()) {
            throw new IllegalArgumentException("sources must hold at least one source, got none");
        }
        sources = List.copyOf(sources);
        outlets = outlets == null ? new TreeMap<>() : new TreeMap<>(outlets);
    }

    /** The sources alone, with everything else at its default. */
    public static ReadSettings of(SourceSettings... sources) {
        return new ReadSettings(List.of(sources), Map.of(), AdmissionSettings.defaults());
    }
}
