package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the library's errors into findings: one for each broken rule, in order of place. The errors of a union's branches
 * are told as one finding of the union, unless the value fits the type of a single branch.
 */
final class FindingReader {
    private static final Map<String, ViolationCode> CODES = Map.ofEntries(
            Map.entry("required", ViolationCode.REQUIRED),
            Map.entry("dependentRequired", ViolationCode.REQUIRED),
            Map.entry("type", ViolationCode.WRONG_TYPE),
            Map.entry("enum", ViolationCode.NOT_IN_ENUM),
            Map.entry("const", ViolationCode.WRONG_CONSTANT),
            Map.entry("minimum", ViolationCode.TOO_SMALL),
            Map.entry("exclusiveMinimum", ViolationCode.TOO_SMALL),
            Map.entry("maximum", ViolationCode.TOO_LARGE),
            Map.entry("exclusiveMaximum", ViolationCode.TOO_LARGE),
            Map.entry("minLength", ViolationCode.TOO_SHORT),
            Map.entry("maxLength", ViolationCode.TOO_LONG),
            Map.entry("minItems", ViolationCode.TOO_FEW_ITEMS),
            Map.entry("minProperties", ViolationCode.TOO_FEW_ITEMS),
            Map.entry("maxItems", ViolationCode.TOO_MANY_ITEMS),
            Map.entry("maxProperties", ViolationCode.TOO_MANY_ITEMS),
            Map.entry("pattern", ViolationCode.PATTERN_MISMATCH),
            Map.entry("format", ViolationCode.BAD_FORMAT),
            Map.entry("multipleOf", ViolationCode.NOT_MULTIPLE_OF),
            Map.entry("uniqueItems", ViolationCode.NOT_UNIQUE),
            Map.entry("additionalProperties", ViolationCode.UNKNOWN_PROPERTY),
            Map.entry("unevaluatedProperties", ViolationCode.UNKNOWN_PROPERTY),
            Map.entry("oneOf", ViolationCode.UNION_MISMATCH),
            Map.entry("anyOf", ViolationCode.UNION_MISMATCH),
            Map.entry("readOnly", ViolationCode.READ_ONLY),
            Map.entry("writeOnly", ViolationCode.WRITE_ONLY));

    private final Document document;

    FindingReader(Document document) {
        this.document = document;
    }

    List<Finding> read(List<Error> errors) {
        Set<Finding> findings = new LinkedHashSet<>();
        List<String> unions = new ArrayList<>();
        for (Error error : errors) {
            String keyword = error.getKeyword();
            if (keyword.equals("oneOf") || keyword.equals("anyOf")) {
                unions.add(error.getEvaluationPath() + "/");
            }
        }
        for (Error error : errors) {
            String path = String.valueOf(error.getEvaluationPath());
            if (unions.stream().noneMatch(union -> path.startsWith(union))) {
                findings.add(finding(error));
            }
        }
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::pointer).thenComparing(Finding::keyword));
        return sorted;
    }

    private Finding finding(Error error) {
        String keyword = error.getKeyword();
        String rule = rule(error);
        JsonNode value = error.getInstanceNode();
        String pointer = String.valueOf(error.getInstanceLocation());
        String got = SchemaPhrase.got(value);
        ViolationCode code = CODES.getOrDefault(keyword, ViolationCode.SCHEMA_MISMATCH);
        JsonNode schema = document.at(Pointers.parent(rule));
        String expected = switch (code) {
            case REQUIRED -> "a value";
            case NOT_IN_ENUM -> SchemaPhrase.oneOf(error.getSchemaNode());
            case WRONG_CONSTANT -> error.getSchemaNode().toString();
            case BAD_FORMAT -> SchemaPhrase.format(error.getSchemaNode().asText());
            case PATTERN_MISMATCH -> "text matching " + error.getSchemaNode().asText();
            case NOT_MULTIPLE_OF -> "a multiple of " + error.getSchemaNode();
            case NOT_UNIQUE -> "elements that all differ";
            case UNKNOWN_PROPERTY -> "no property \"" + error.getProperty() + "\"";
            case READ_ONLY -> "no value, since it is read-only";
            case WRITE_ONLY -> "no value, since it is write-only";
            case UNION_MISMATCH -> union(error.getSchemaNode(), keyword);
            case SCHEMA_MISMATCH -> other(error);
            default -> schema.isObject() ? SchemaPhrase.of(schema) : other(error);
        };
        if (code == ViolationCode.REQUIRED && error.getProperty() != null) {
            pointer = Pointers.child(pointer, error.getProperty());
            got = "nothing";
        }
        if (code == ViolationCode.TOO_FEW_ITEMS || code == ViolationCode.TOO_MANY_ITEMS) {
            got = value.size() + (value.isArray() ? " items" : " properties");
        }
        return new Finding(code, pointer, rule, keyword, expected, got);
    }

    private static String rule(Error error) {
        String location = error.getSchemaLocation().toString();
        return location.substring(location.indexOf('#') + 1);
    }

    private static String other(Error error) {
        return error.getKeyword().equals("not")
                ? "a value that the rule \"not\" does not rule out"
                : "a value that keeps to the rule \"" + error.getKeyword() + "\"";
    }

    private String union(JsonNode branches, String keyword) {
        List<String> phrases = new ArrayList<>();
        for (JsonNode branch : branches) {
            JsonNode schema = branch;
            String reference = branch.path("$ref").asText("");
            if (reference.startsWith("#")) {
                schema = document.follow(reference.substring(1))
                        .map(document::at)
                        .orElse(branch);
            }
            phrases.add(SchemaPhrase.of(schema));
        }
        return (keyword.equals("oneOf") ? "exactly one of: " : "any of: ") + String.join("; ", phrases);
    }
}
