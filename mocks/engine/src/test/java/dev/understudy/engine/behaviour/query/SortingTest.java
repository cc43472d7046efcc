package dev.understudy.engine.behaviour.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SortingTest {
    private static final String SORT = """
            sort:
              by: by
              fields: { updatedAt: /updatedAt, createdAt: /createdAt }
              default: updatedAt
              direction: way
              default-direction: desc
            """;

    @Test
    void goesByTheIdWhenNothingIsSaid() {
        assertThat(order(Listing.of("list: run"), Map.of())).isEqualTo("/id");
    }

    @Test
    void fixedOrdersEndInTheId() {
        assertThat(order(Listing.of("order: [-/startTime]"), Map.of())).isEqualTo("-/startTime,/id");
        assertThat(order(Listing.of("order: [-/startTime, -/id]"), Map.of())).isEqualTo("-/startTime,-/id");
    }

    @Test
    void requestsChooseFieldAndDirection() {
        Listing listing = Listing.of(SORT);

        assertThat(order(listing, Map.of())).isEqualTo("-/updatedAt,/id");
        assertThat(order(listing, Map.of("by", "\"createdAt\""))).isEqualTo("-/createdAt,/id");
        assertThat(order(listing, Map.of("way", "\"asc\""))).isEqualTo("/updatedAt,/id");
        assertThat(order(listing, Map.of("by", "\"createdAt\"", "way", "\"asc\"")))
                .isEqualTo("/createdAt,/id");
    }

    @Test
    void unknownFieldsAndDirectionsAreRefused() {
        assertThat(Listing.of(SORT).refusals(Map.of("by", "\"name\"", "way", "\"up\"")))
                .isEqualTo(List.of(
                        "not-in-enum query parameter \"by\": expected one of updatedAt, createdAt, got \"name\"",
                        "not-in-enum query parameter \"way\": expected one of asc, desc, got \"up\""));
    }

    private static String order(Listing listing, Map<String, String> query) {
        assertThat(listing.problems()).isEmpty();
        return listing.selection(query).order().toString();
    }
}
