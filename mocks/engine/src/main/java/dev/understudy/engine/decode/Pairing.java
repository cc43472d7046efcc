package dev.understudy.engine.decode;

import dev.understudy.engine.http.QueryString.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the pieces of a delimited text name an object's properties. */
enum Pairing {
    /** {@code R,100,G,200}: without explode. */
    IN_TURN("names and values in turn"),
    /** {@code R=100,G=200}: with explode. */
    BY_EQUALS("name=value pairs");

    private final String description;

    Pairing(String description) {
        this.description = description;
    }

    static Pairing of(boolean explode) {
        return explode ? BY_EQUALS : IN_TURN;
    }

    /** For messages. */
    String description() {
        return description;
    }

    /** The pairs, names as raw as values; empty when the pieces do not pair up. */
    Optional<List<Part>> pairs(List<String> pieces) {
        return this == IN_TURN ? inTurn(pieces) : byEquals(pieces);
    }

    private static Optional<List<Part>> inTurn(List<String> pieces) {
        if (pieces.size() % 2 != 0) {
            return Optional.empty();
        }
        List<Part> pairs = new ArrayList<>(pieces.size() / 2);
        for (int i = 0; i < pieces.size(); i += 2) {
            pairs.add(new Part(pieces.get(i), pieces.get(i + 1)));
        }
        return Optional.of(pairs);
    }

    private static Optional<List<Part>> byEquals(List<String> pieces) {
        List<Part> pairs = new ArrayList<>(pieces.size());
        for (String piece : pieces) {
            int equals = piece.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            pairs.add(new Part(piece.substring(0, equals), piece.substring(equals + 1)));
        }
        return Optional.of(pairs);
    }
}
