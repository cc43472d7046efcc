package dev.understudy.contracts.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.References;

/** What OpenAPI 3.0 says differently outside schemas, or cannot say. */
final class DocumentRewrite {

    private DocumentRewrite() {}

    static void rewrite(ObjectNode root) {
        root.put("openapi", "3.0.3");
        // Which dialect schemas are in is not a question in 3.0, and it knows no calls from the service.
        root.remove("jsonSchemaDialect");
        root.remove("webhooks");
        if (!root.has("paths")) {
            root.putObject("paths");
        }
        if (root.get("info") instanceof ObjectNode info) {
            info(info);
        }
        if (root.get("components") instanceof ObjectNode components) {
            components.remove("pathItems");
        }
        plainReferences(root);
    }

    /** {@code summary} is new in 3.1; so is a licence named by its SPDX identifier, whose page has an address. */
    private static void info(ObjectNode info) {
        info.remove("summary");
        if (info.path("license") instanceof ObjectNode license && license.has("identifier")) {
            String page =
                    "https://spdx.org/licenses/" + license.get("identifier").asText() + ".html";
            Keys.replace(license, "identifier", "url", new TextNode(page));
        }
    }

    /** A Reference Object in 3.0 is a {@code $ref} and nothing else; a summary or description beside it is new in 3.1. */
    private static void plainReferences(ObjectNode root) {
        References.visit(root, "", (holder, pointer, reference) -> {
            JsonNode above = root.at(Pointers.parent(pointer));
            if (holder.size() > 1 && !above.isMissingNode()) {
                holder.retain("$ref");
            }
        });
    }
}
