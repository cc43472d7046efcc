package dev.understudy.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        nothing                    :: ''                 :: ''
        one part                   :: a=1                :: a=1
        several in order           :: b=1&a=2&b=3        :: b=1|a=2|b=3
        a name without value       :: a                  :: a=
        an empty value             :: a=                 :: a=
        an empty name              :: =1                 :: =1
        empty parts                :: &&a=1&&            :: a=1
        an equals sign in a value  :: a=b=c              :: a=b=c
        an encoded name            :: a%5B%5D=1&b+c=2    :: a[]=1|b c=2
        values stay as they came   :: a=x%2Cy+z          :: a=x%2Cy+z
        a semicolon parts nothing  :: a=1;b=2            :: a=1;b=2
        """)
    void splitsIntoParts(String name, String query, String parts) {
        assertThat(QueryString.parse(query).parts().stream().map(part -> part.name() + "=" + part.rawValue()))
                .containsExactly(parts.isEmpty() ? new String[0] : parts.split("\\|", -1));
    }

    @Test
    void tellsPartsWhoseNameIsBroken() {
        QueryString query = QueryString.parse("a=1&%zz=2&b=%zz");

        assertThat(query.malformed()).containsExactly("%zz=2");
        assertThat(query.all("b")).containsExactly("%zz");
    }

    @Test
    void findsEveryValueOfAName() {
        assertThat(QueryString.parse("a=1&b=2&a=3&A=4").all("a")).containsExactly("1", "3");
    }
}
