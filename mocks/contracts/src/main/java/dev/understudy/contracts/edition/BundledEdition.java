package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.engine.spec.Document;

/** The contract itself in a single file: its examples stand where the author refers to their files. */
public final class BundledEdition {

    private BundledEdition() {}

    public static ObjectNode of(Document document) {
        return (ObjectNode) document.root().deepCopy();
    }
}
