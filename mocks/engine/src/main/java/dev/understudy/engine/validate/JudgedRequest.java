package dev.understudy.engine.validate;

import java.util.List;

/**
 * A request that was read and judged.
 *
 * @param violations in order: path, query, headers, cookies, body
 * @param mediaTypeSupported false when the body's media type is none that the contract names
 */
public record JudgedRequest(RequestValues values, List<Violation> violations, boolean mediaTypeSupported) {

    public boolean isValid() {
        return violations.isEmpty();
    }

    /** Whether everything that is wrong is wrong with the body. */
    public boolean onlyBodyIsWrong() {
        return violations.stream().allMatch(violation -> violation.part() == MessagePart.BODY);
    }
}
