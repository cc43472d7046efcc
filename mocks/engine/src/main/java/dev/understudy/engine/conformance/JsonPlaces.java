package dev.understudy.engine.conformance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.SourceLocation;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where values stand in a JSON text. Reads the text once, for all of them, and passes over what holds none. */
final class JsonPlaces {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Piece piece;
    private final Map<String, SourceLocation> found;

    private JsonPlaces(Piece piece, Map<String, SourceLocation> found) {
        this.piece = piece;
        this.found = found;
    }

    /** @param pointers what will be asked for */
    static JsonPlaces of(Piece piece, Collection<String> pointers) {
        JsonPlaces places = new JsonPlaces(piece, new HashMap<>());
        Set<String> wanted = new HashSet<>();
        for (String pointer : pointers) {
            for (String here = pointer; wanted.add(here) && !here.isEmpty(); ) {
                here = Pointers.parent(here);
            }
        }
        places.search(wanted);
        return places;
    }

    /** Where the value of a pointer stands; the nearest place above it when it does not exist. */
    SourceLocation at(String pointer) {
        String here = pointer;
        while (!found.containsKey(here)) {
            if (here.isEmpty()) {
                return piece.start();
            }
            here = Pointers.parent(here);
        }
        return found.getOrDefault(here, piece.start());
    }

    private void search(Set<String> wanted) {
        try (JsonParser parser = FACTORY.createParser(Texts.of(piece.bytes()))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructEnd() || token == JsonToken.FIELD_NAME) {
                    continue;
                }
                String here = parser.getParsingContext().pathAsPointer().toString();
                if (wanted.contains(here)) {
                    JsonLocation place = parser.currentTokenLocation();
                    found.putIfAbsent(here, piece.at(place.getLineNr(), place.getColumnNr()));
                } else if (token.isStructStart()) {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return; // a text that was judged can be read; should it not be, the nearest place before is told
        }
    }
}
