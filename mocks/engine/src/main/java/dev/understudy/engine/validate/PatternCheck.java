package dev.understudy.engine.validate;

import dev.understudy.engine.spec.Document;
import dev.understudy.engine.spec.Pointers;
import dev.understudy.engine.spec.Problems;
import dev.understudy.engine.spec.References;

/** Finds the patterns of a document that cannot be read, before a request does. */
final class PatternCheck {
    private final Document document;
    private final Problems problems;

    private PatternCheck(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    static void check(Document document, Problems problems) {
        PatternCheck check = new PatternCheck(document, problems);
        References.visitObjects(document.root(), "", (object, pointer) -> {
            if (object.path("pattern").isTextual()) {
                check.pattern(object.get("pattern").textValue(), pointer + "/pattern");
            }
            object.path("patternProperties")
                    .fieldNames()
                    .forEachRemaining(key -> check.pattern(key, Pointers.child(pointer + "/patternProperties", key)));
            return true;
        });
    }

    private void pattern(String pattern, String place) {
        if (!BoundedRegex.isReadable(pattern)) {
            problems.add("bad-pattern", document.locate(place), "not a regular expression: " + pattern);
        }
    }
}
