package dev.understudy.engine.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import dev.understudy.engine.model.JsonType;
import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.Pointers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns the library's errors into findings: one for each broken rule, in order of place. The errors of a union's branches
 * are told as one finding of the union, unless the value fits the type of a single branch: then that branch's are told.
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
        List<BrokenUnion> unions = new ArrayList<>();
        for (Error error : errors) {
            if (CODES.get(error.getKeyword()) == ViolationCode.UNION_MISMATCH) {
                unions.add(new BrokenUnion(error, branchOf(error, errors)));
            }
        }
        Set<Finding> findings = new LinkedHashSet<>();
        Set<String> missing = new HashSet<>();
        for (Error error : errors) {
            if (unions.stream().allMatch(union -> union.lets(error))) {
                Finding finding = finding(error);
                if (finding.code() != ViolationCode.REQUIRED || missing.add(finding.pointer())) {
                    findings.add(finding);
                }
            }
        }
        Set<String> wrongTypes = places(findings, ViolationCode.WRONG_TYPE);
        findings.removeIf(
                finding -> finding.code() != ViolationCode.WRONG_TYPE && wrongTypes.contains(finding.pointer()));
        Set<String> badFormats = places(findings, ViolationCode.BAD_FORMAT); // whose pattern says the same again
        findings.removeIf(
                finding -> finding.code() == ViolationCode.PATTERN_MISMATCH && badFormats.contains(finding.pointer()));
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(Finding::pointer).thenComparing(Finding::keyword));
        return sorted;
    }

    private static Set<String> places(Set<Finding> findings, ViolationCode code) {
        return findings.stream()
                .filter(finding -> finding.code() == code)
                .map(Finding::pointer)
                .collect(Collectors.toSet());
    }

    /** The only branch of a union that the value can have been meant for by its type; negative when there is none. */
    private int branchOf(Error union, List<Error> errors) {
        JsonType type = JsonType.of(union.getInstanceNode());
        int only = -1;
        for (int i = 0; i < union.getSchemaNode().size(); i++) {
            if (document.shape(Pointers.child(rule(union), i)).admits(type)) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        BrokenUnion chosen = new BrokenUnion(union, only);
        return errors.stream().anyMatch(chosen::isOfBranch) ? only : -1;
    }

    /**
     * A union that a value broke.
     *
     * @param branch whose errors are told instead of the union's own; negative for none
     */
    private record BrokenUnion(Error error, int branch) {
        @SuppressWarnings("ReferenceEquality") // the union's own error, not one like it
        boolean lets(Error other) {
            if (other.equals(error)) {
                return branch < 0;
            }
            return !isBelow(other, "/") || branch >= 0 && isOfBranch(other);
        }

        boolean isOfBranch(Error other) {
            return isBelow(other, "/" + branch + "/");
        }

        private boolean isBelow(Error other, String step) {
            String place = other.getInstanceLocation().toString();
            String here = error.getInstanceLocation().toString();
            return other.getEvaluationPath().toString().startsWith(error.getEvaluationPath() + step)
                    && (place.equals(here) || place.startsWith(here + "/"));
        }
    }

    private Finding finding(Error error) {
        String keyword = error.getKeyword();
        String rule = rule(error);
        JsonNode value = error.getInstanceNode();
        String pointer = String.valueOf(error.getInstanceLocation());
        String got = SchemaPhrase.got(value);
        ViolationCode code = CODES.getOrDefault(keyword, ViolationCode.SCHEMA_MISMATCH);
        JsonNode schema = schema(error, rule);
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
            case SCHEMA_MISMATCH -> other(rule);
            default -> schema.isObject() ? SchemaPhrase.of(schema) : other(rule);
        };
        if (code == ViolationCode.REQUIRED) {
            boolean isDependent = keyword.equals("dependentRequired"); // whose property is the one that is there
            pointer = Pointers.child(
                    pointer, isDependent ? String.valueOf(error.getArguments()[0]) : error.getProperty());
            got = "nothing";
        }
        if (code == ViolationCode.TOO_FEW_ITEMS || code == ViolationCode.TOO_MANY_ITEMS) {
            got = value.size() + (value.isArray() ? " items" : " properties");
        }
        return new Finding(code, pointer, existing(rule), keyword, expected, got);
    }

    private static String rule(Error error) {
        String location = error.getSchemaLocation().toString();
        return DiscriminatorDispatch.original(location.substring(location.indexOf('#') + 1));
    }

    /** The schema that a rule stands in; nothing but the rule when it is one of our rewritten unions. */
    private JsonNode schema(Error error, String rule) {
        JsonNode schema =
                document.at(rule).isMissingNode() ? MissingNode.getInstance() : document.at(Pointers.parent(rule));
        JsonNode value = error.getSchemaNode();
        return schema.isObject() || value == null
                ? schema
                : JsonNodeFactory.instance.objectNode().set(error.getKeyword(), value);
    }

    /** The rule, or what stands around it in the contract: rewritten unions have rules of their own. */
    private String existing(String rule) {
        String place = rule;
        while (document.at(place).isMissingNode()) {
            place = Pointers.parent(place);
        }
        return place;
    }

    private static String other(String rule) {
        String keyword = Pointers.last(rule);
        return keyword.equals("not")
                ? "a value that the rule \"not\" does not rule out"
                : "a value that keeps to the rule \"" + keyword + '"';
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
