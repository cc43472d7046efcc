package dev.understudy.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingsTest {
    private final PieceJudge judge = Shelf.CONFORMANCE.exchanges(false);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "HAR | {'request':{'method':'post','url':'https://any.test/v1/books','headers':[],'postData':{'mimeType':'application/json; charset=latin1','text':'{}'}},'response':{'status':201,'headers':[],'content':{'mimeType':'application/json','text':'e30=','encoding':'base64'}}}",
                "our journal | {'request':{'method':'POST','target':'/books','headers':[{'name':'Content-Type','value':'application/json'}],'body':{'encoding':'text','content':'{}'}},'response':{'status':201,'headers':[{'name':'content-type','value':'application/json'}],'body':{'encoding':'base64','content':'e30='}}}",
                "WireMock's journal | {'request':{'method':'POST','url':'/shelf/v1/books','headers':{'Content-Type':'application/json'},'body':'{}'},'response':{'status':201,'headers':{'Content-Type':['application/json']},'bodyAsBase64':'e30='}}",
                "WireMock's journal, packed | {'request':{'method':'POST','url':'/v1/books','headers':{'Content-Type':'application/json'},'body':'{}'},'response':{'status':201,'headers':{'Content-Type':'application/json','Content-Encoding':'gzip'},'bodyAsBase64':'H4sIAAAAAAACA6uuBQBDv6ajAgAAAA=='}}"
            })
    void everyFormIsRead(String name, String exchange) {
        assertThat(found(exchange))
                .containsExactly(
                        "required /request/body/kind",
                        "required /request/body/title",
                        "required /response/body/kind",
                        "required /response/body/title");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no object | 7 | unreadable-exchange",
                "no request | {'response':{}} | unreadable-exchange",
                "no URL | {'request':{'method':'GET','headers':[]}} | unreadable-exchange",
                "no method | {'request':{'url':'/v1/books?room=a'}} | unreadable-exchange",
                "a status of words | {'request':{'method':'DELETE','url':'/v1/books/b1'},'response':{'status':'OK'}} | unreadable-exchange",
                "no JSON | {'request' | malformed",
                "no answer came | {'request':{'method':'DELETE','url':'/v1/books/b1'},'response':{'status':0}} | ``",
                "answer to HEAD | {'request':{'method':'HEAD','url':'/v1/books?room=a'},'response':{'status':200,'headers':{'X-Total':'1','Content-Type':'application/json'}}} | ``",
                "an answer of the mock's own | {'request':{'method':'DELETE','url':'/v1/books/b1'},'response':{'status':501,'headers':{'Understudy-Own-Answer':'true'}}} | ``",
                "a fragment | {'request':{'method':'DELETE','url':'https://a.test/v1/books/b1#top'}} | ``"
            })
    void whatIsNoWholeExchangeIsAFindingOrJudgedAsFarAsItGoes(String name, String exchange, String expected) {
        assertThat(String.join(",", found(exchange)).strip()).isEqualTo(expected);
    }

    @Test
    void aBodyThatTheRecordingLacksIsCountedAndNotJudged() {
        Verdict verdict = judge(
                judge,
                "{'request':{'method':'GET','url':'/v1/books?room=a','headers':[]},'response':{'status':200,"
                        + "'headers':[{'name':'X-Total','value':'1'}],"
                        + "'content':{'size':12,'mimeType':'application/json'}}}");

        assertThat(verdict).isEqualTo(new Verdict(List.of(), 1, 0, 1));
    }

    @Test
    void exchangesOfOtherPathsArePassedOverWhenAskedTo() {
        Verdict verdict =
                judge(Shelf.CONFORMANCE.exchanges(true), "{'request':{'method':'GET','url':'https://ads.test/a.png'}}");

        assertThat(verdict).isEqualTo(new Verdict(List.of(), 0, 1, 0));
    }

    @Test
    void aFindingStandsWhereTheRecordingHasThatPart() {
        String exchange = "{\n'request':{'method':'GET',\n'url':'/v1/books?room=a'},\n'response':{\n'status':500}}";

        assertThat(judge(judge, exchange).findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly("exchange.json:5:10");
    }

    @Test
    void aQueryIsNotShownSinceItMayHoldCredentials() {
        String exchange = "{'request':{'method':'GET','url':'/v1/books?key=hunter2'}}";

        assertThat(judge(judge, exchange).findings().toString())
                .contains("required")
                .doesNotContain("hunter2");
    }

    private List<String> found(String exchange) {
        List<String> found = new ArrayList<>();
        judge(judge, exchange).findings().forEach(finding -> found.add(finding.code() + " " + finding.pointer()));
        return found;
    }

    private static Verdict judge(PieceJudge judge, String exchange) {
        return judge.judge(
                Piece.whole("exchange.json", exchange.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
