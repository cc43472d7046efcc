package dev.understudy.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        anything                        :: */*                                   :: application/json text/csv :: application/json
        nothing said                    :: ``                                    :: application/json text/csv :: application/json
        an exact type                   :: text/csv                              :: application/json text/csv :: text/csv
        capitals                        :: TEXT/CSV                              :: application/json text/csv :: text/csv
        a range                         :: text/*                                :: application/json text/csv :: text/csv
        the better quality              :: application/json;q=0.5, text/csv      :: application/json text/csv :: text/csv
        a tie goes to the first offer   :: text/csv, application/json            :: application/json text/csv :: application/json
        the exact range decides         :: text/*;q=1, text/csv;q=0.1, */*;q=0.5 :: text/csv application/json :: application/json
        all but one                     :: */*, application/json;q=0             :: application/json text/csv :: text/csv
        nothing at all                  :: */*;q=0                               :: application/json text/csv :: none
        another type                    :: image/png                             :: application/json text/csv :: none
        json is not problem+json        :: application/json                      :: application/problem+json  :: none
        a suffix range                  :: application/*+json                    :: application/problem+json  :: application/problem+json
        a browser's                     :: text/html,application/xhtml+xml,*/*;q=0.8 :: application/json      :: application/json
        parameters are not compared     :: application/json;version=2            :: application/json          :: application/json
        a comma in quotes               :: text/csv;x="a,b/c";q=0, */*           :: text/csv application/json :: application/json
        rubbish beside a type           :: lots, text/csv                        :: application/json text/csv :: text/csv
        nothing but rubbish             :: lots                                  :: application/json text/csv :: application/json
        an unreadable quality is 1      :: text/csv;q=NaN                        :: application/json text/csv :: text/csv
        no offers                       :: */*                                   :: ``                        :: none
        """)
    void choosesTheOfferThatTheClientLikesBest(String name, String accept, String offers, String chosen) {
        List<MediaType> types = Arrays.stream(offers.split(" ", -1))
                .flatMap(offer -> MediaType.parse(offer).stream())
                .toList();

        assertThat(AcceptHeader.of(Headers.of("Accept", accept))
                        .choose(types)
                        .map(MediaType::essence)
                        .orElse("none"))
                .isEqualTo(chosen);
    }

    @Test
    void readsSeveralFieldsAsOne() {
        AcceptHeader accept = AcceptHeader.of(Headers.of("Accept", "text/csv;q=0.5", "accept", "application/json"));

        assertThat(accept.ranges()).hasSize(2);
    }
}
