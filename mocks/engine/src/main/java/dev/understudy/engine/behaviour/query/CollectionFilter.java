package dev.understudy.engine.behaviour.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.state.index.Field;
import dev.understudy.engine.state.index.Rule;
import dev.understudy.engine.validate.ViolationCode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code is: collection-filter}. The value is an expression over fields, such as {@code status eq "Failed"}.
 *
 * @param joins whether comparisons may be joined and negated
 */
record CollectionFilter(Map<String, FilterField> fields, boolean joins) implements Condition {

    /** Reads {@code fields} and what stands beside it. */
    static CollectionFilter read(Place place) {
        Place fields = place.child("fields");
        Map<String, FilterField> known = new LinkedHashMap<>();
        if (fields.members().isEmpty()) {
            fields.bad("expected at least one field");
        }
        for (Map.Entry<String, Place> field : fields.members()) {
            known.put(field.getKey(), field(field.getKey(), field.getValue()));
        }
        return new CollectionFilter(
                Collections.unmodifiableMap(known), place.child("joined").node().asBoolean(true));
    }

    @Override
    public Rule rule(JsonNode wanted) throws UnreadableValueException {
        if (!wanted.isTextual()) {
            throw new UnreadableValueException(ViolationCode.WRONG_TYPE, "a filter expression", wanted);
        }
        return FilterParser.parse(wanted.textValue(), fields, joins).rule(fields);
    }

    @Override
    public List<Field> places() {
        return fields.values().stream().<Field>map(FilterField::at).toList();
    }

    @Override
    public boolean isNothing(JsonNode wanted) {
        return wanted.isNull() || wanted.isTextual() && wanted.textValue().isBlank();
    }

    private static FilterField field(String name, Place place) {
        FieldType type = type(place.child("type"));
        Set<FilterOperator> operators = EnumSet.noneOf(FilterOperator.class);
        if (place.child("operators").elements().isEmpty()) {
            place.child("operators").bad("expected at least one operator");
        }
        for (Place operator : place.child("operators").elements()) {
            FilterOperator.named(operator.text(""))
                    .filter(type::allows)
                    .ifPresentOrElse(
                            operators::add,
                            () -> operator.bad(
                                    "a field of type " + type.keyword() + " has no operator " + operator.node()));
        }
        return new FilterField(
                name,
                ItemPath.read(place.child("at")),
                type,
                LetterCase.read(place.child("case")),
                operators,
                values(place));
    }

    private static Set<String> values(Place place) {
        Set<String> values = new LinkedHashSet<>();
        place.child("values").elements().forEach(value -> values.add(value.text("")));
        return values;
    }

    private static FieldType type(Place place) {
        String text = place.text("string");
        return FieldType.named(text).orElseGet(() -> {
            place.bad("expected string, number, boolean or instant, found " + text);
            return FieldType.STRING;
        });
    }
}
