package dev.understudy.engine.behaviour.auth;

import static dev.understudy.engine.Tiny.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.engine.MockEngine;
import dev.understudy.engine.Tiny;
import dev.understudy.engine.http.MockRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthTest {
    private static final String PATHS = """
            paths:
              /token: {get: {security: [{token: []}], responses: {'200': {description: Fine}}}}
              /login: {get: {security: [{login: []}], responses: {'200': {description: Fine}}}}
              /query: {get: {security: [{query: []}], responses: {'200': {description: Fine}}}}
              /cookie: {get: {security: [{cookie: []}], responses: {'200': {description: Fine}}}}
              /oauth: {get: {security: [{oauth: [runs]}], responses: {'200': {description: Fine}}}}
              /digest: {get: {security: [{digest: []}], responses: {'200': {description: Fine}}}}
              /either: {get: {security: [{token: []}, {email: [], key: []}], responses: {'200': {description: Fine}}}}
              /optional: {get: {security: [{}, {token: []}], responses: {'200': {description: Fine}}}}
              /open: {get: {security: [], responses: {'200': {description: Fine}}}}
            components:
              securitySchemes:
                token: {type: http, scheme: Bearer}
                login: {type: http, scheme: basic}
                query: {type: apiKey, in: query, name: api key}
                cookie: {type: apiKey, in: cookie, name: sid}
                oauth: {type: oauth2, flows: {}}
                digest: {type: http, scheme: digest}
                email: {type: apiKey, in: header, name: X-Email}
                key: {type: apiKey, in: header, name: X-Key}
            """;
    private static final String BEHAVIOUR = """
            refusals:
              no-token: {status: 401, body: no-token}
              odd-token: {status: 401, body: odd-token}
              old-token: {status: 403, body: old-token}
              no-email: {status: 401, body: no-email}
              no-key: {status: 401, body: no-key}
              odd-key: {status: 401, body: odd-key}
              unauthenticated: {status: 401, body: unauthenticated}
            auth:
              token:
                missing: no-token
                malformed: odd-token
                form: ^[a-z-]+$
                refused: [{credential: expired, refusal: old-token}]
              email: {missing: no-email}
              key: {missing: no-key, malformed: odd-key, form: '^[0-9]+$'}
            """;
    private final MockEngine engine =
            Tiny.engine(PATHS, BEHAVIOUR, Tiny.options().withSelfCheck(false));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
        a token                      :: /token    :: Authorization: Bearer good             :: 200
        the scheme in any case       :: /token    :: Authorization: bEARER good             :: 200
        blanks between               :: /token    :: ` Authorization:  Bearer   good `      :: 200
        no token                     :: /token    :: ``                                     :: no-token
        an empty one                 :: /token    :: Authorization: Bearer                  :: odd-token
        an empty header              :: /token    :: `Authorization: `                      :: odd-token
        another scheme               :: /token    :: Authorization: Basic good              :: odd-token
        no scheme                    :: /token    :: Authorization: good                    :: odd-token
        the wrong form               :: /token    :: Authorization: Bearer GOOD             :: odd-token
        a refused one                :: /token    :: Authorization: Bearer very-expired     :: old-token
        a login                      :: /login    :: Authorization: Basic dTpw              :: 200
        no login                     :: /login    :: ``                                     :: unauthenticated
        a token for a login          :: /login    :: Authorization: Bearer dTpw             :: unauthenticated
        a key in the query           :: /query?api%20key=k :: ``                            :: 200
        another query                :: /query?key=k :: ``                                  :: unauthenticated
        an empty key                 :: /query?api+key= :: ``                               :: unauthenticated
        a broken key                 :: /query?api+key=%zz :: ``                            :: unauthenticated
        a key in a cookie            :: /cookie   :: Cookie: a=b; sid=k                     :: 200
        another cookie               :: /cookie   :: Cookie: a=b; xsid=k                    :: unauthenticated
        an access token              :: /oauth    :: Authorization: Bearer any              :: 200
        another HTTP scheme          :: /digest   :: Authorization: Digest x                :: 200
        the first alternative        :: /either   :: Authorization: Bearer good             :: 200
        the second                   :: /either   :: X-Email: a@b, X-Key: 7                 :: 200
        neither                      :: /either   :: ``                                     :: no-token
        half of the second           :: /either   :: X-Email: a@b                           :: no-key
        the other half               :: /either   :: X-Key: 7                               :: no-email
        a malformed second           :: /either   :: X-Email: a@b, X-Key: x                 :: odd-key
        a malformed first            :: /either   :: Authorization: Bearer GOOD             :: odd-token
        a second for a malformed one :: /either   :: Authorization: Bearer GOOD, X-Email: a@b, X-Key: 7 :: 200
        a refused first              :: /either   :: Authorization: Bearer expired, X-Email: a@b, X-Key: 7 :: old-token
        nobody, where nobody may     :: /optional :: ``                                     :: 200
        somebody, where nobody may   :: /optional :: Authorization: Bearer good             :: 200
        somebody refused             :: /optional :: Authorization: Bearer expired          :: old-token
        anything where all may       :: /open     :: Authorization: rubbish                 :: 200
        """)
    void admitsAndRefuses(String name, String target, String headers, String said) {
        var answer = engine.answer(request(target, headers));

        assertThat(answer.status() == 200 ? "200" : answer.text().replace("\"", ""))
                .isEqualTo(said);
    }

    @Test
    void refusesWithProblemDetailsWhenNothingSaysHow() {
        var answer = Tiny.engine(PATHS).answer(get("/token"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().first("Understudy-Refusal")).contains("unauthenticated");
    }

    @Test
    void tellsNobodysCredentialToAnyone() {
        assertThat(dev.understudy.engine.state.Credential.of("secret").toString())
                .doesNotContain("secret");
    }

    private static MockRequest request(String target, String headers) {
        MockRequest request = get(target);
        for (String header : headers.split(", ", -1)) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                request = request.withHeader(header.substring(0, colon).strip(), header.substring(colon + 1));
            }
        }
        return request;
    }
}
