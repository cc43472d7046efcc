package dev.understudy.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", textBlock = """
        nothing to decode      :: abc            :: abc      :: abc
        a plus                 :: a+b            :: a+b      :: a b
        a blank                :: a%20b          :: a b      :: a b
        an encoded plus        :: a%2Bb+         :: a+b+     :: 'a+b '
        lower-case digits      :: %c3%a9         :: é        :: é
        a slash                :: a%2Fb          :: a/b      :: a/b
        four bytes             :: %F0%9F%98%80   :: 😀       :: 😀
        text beside encodings  :: é%C3%A9😀%41   :: éé😀A    :: éé😀A
        a percent sign         :: 100%25         :: 100%     :: 100%
        """)
    void decodes(String name, String encoded, String inPath, String inQuery) {
        assertThat(PercentEncoding.decode(encoded)).contains(inPath);
        assertThat(PercentEncoding.decodeQuery(encoded)).contains(inQuery);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "a%4",
                "%zz",
                "%-1",
                "%+1",
                "% 1",
                "%C3",
                "%C3%28",
                "%FF",
                "%ED%A0%80",
                "%C0%AF",
                "%F5%80%80%80",
                "%٣٣",
                "%１１"
            })
    void refusesWhatIsNoPercentEncodedUtf8(String broken) {
        assertThat(PercentEncoding.decode(broken)).isEmpty();
        assertThat(PercentEncoding.decodeQuery("a+" + broken)).isEmpty();
    }

    @Test
    void encodesAllButUnreservedCharacters() {
        assertThat(PercentEncoding.encode("aZ0-._~ /?&=+é%")).isEqualTo("aZ0-._~%20%2F%3F%26%3D%2B%C3%A9%25");
    }

    @Test
    void decodesWhatItEncoded() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = random.ints(10, 1, 0x2000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(PercentEncoding.decode(PercentEncoding.encode(text)))
                    .as("seed %s, sample %s", seed, i)
                    .contains(text);
            assertThat(PercentEncoding.decodeQuery(PercentEncoding.encode(text)))
                    .as("seed %s, sample %s", seed, i)
                    .contains(text);
        }
    }
}
