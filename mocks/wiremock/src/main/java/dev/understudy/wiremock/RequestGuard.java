package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.servlet.WireMockHttpServletRequestAdapter;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.github.tomakehurst.wiremock.verification.RequestJournalDisabledException;
import dev.understudy.admin.Administration;
import dev.understudy.engine.http.MockRequest;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.refuse.ProblemDetails;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/**
 * Stands before WireMock. It bounds bodies, and it answers in WireMock's place where that would show the client a stack
 * trace: WireMock decodes query, form and multipart before it looks for a stub, and throws when it cannot. No stub could
 * have matched such a request, so it is the engine's to refuse.
 */
final class RequestGuard implements Filter {
    private final UnderstudyExtension extension;
    private final boolean isAdmin;

    /** @param isAdmin whether it stands before WireMock's administration, and not before the stubs */
    RequestGuard(UnderstudyExtension extension, boolean isAdmin) {
        this.extension = extension;
        this.isAdmin = isAdmin;
        extension.guarded();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (http.getMethod().equals("CONNECT")) { // which WireMock leaves open, as a proxy would
            answer.addHeader("Connection", "close");
            send(ProblemDetails.of(501, "no-proxy", "Not implemented", "This is no proxy"), answer);
            return;
        }
        if (isAdmin) {
            Optional<MockResponse> refusal =
                    extension.wireMockRefusal(http.getRemoteAddr(), ExchangeTranslator.headers(http));
            if (refusal.isPresent()) {
                send(refusal.get(), answer);
                return;
            }
        }
        if (ReadRequest.isPackedOtherwise(http)) {
            send(refusal(415, "unsupported-content-encoding", "expected Content-Encoding gzip, got another"), answer);
            return;
        }
        try {
            HttpServletRequest read = RequestBody.isSent(http) ? new ReadRequest(http, RequestBody.read(http)) : http;
            if (http.getRequestURI().startsWith(Administration.PATH)) {
                MockRequest asked = ExchangeTranslator.toEngine(read);
                if (extension.isForAdministration(asked)) { // no stub comes before it, and no journal lists it
                    send(extension.serve(asked), answer);
                    return;
                }
            }
            pass(read, new TruncatedResponse(answer), chain);
        } catch (ZipException | EOFException e) {
            send(refusal(400, "unreadable-content-encoding", "expected a whole gzip stream, got none"), answer);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) { // WireMock throws checked ones that it does not declare
            if (response.isCommitted()) {
                throw new IOException("The answer broke off", failure);
            }
            MockResponse answer = instead(request, failure);
            response.reset();
            send(answer, response);
        }
    }

    private MockResponse instead(HttpServletRequest request, Exception failure) throws IOException {
        if (isAdmin && isRefusal(failure)) {
            return ProblemDetails.of(
                    400, "unreadable-request", "Unreadable request", String.valueOf(failure.getMessage()));
        }
        if (isUnreadable(request)) {
            return extension.serve(ExchangeTranslator.toEngine(request));
        }
        if (failure instanceof IOException lostConnection) {
            throw lostConnection;
        }
        return extension.mistake(ExchangeTranslator.toEngine(request), failure);
    }

    /** What WireMock's administration throws where it means to refuse. */
    private static boolean isRefusal(Exception failure) {
        return failure instanceof IllegalArgumentException || failure instanceof RequestJournalDisabledException;
    }

    /** Whether it is reading the request that fails; anything else that failed is no fault of the client. */
    private static boolean isUnreadable(HttpServletRequest request) {
        try {
            LoggedRequest.createFrom(new WireMockHttpServletRequestAdapter(request, null, null, false, null));
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    private static MockResponse refusal(int status, String code, String detail) {
        return ProblemDetails.of(status, code, "Content encoding", detail);
    }

    private static void send(MockResponse answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::addHeader);
        if (!answer.headers().contains("Content-Length") && !MockResponse.forbidsBody(answer.status())) {
            response.setContentLength(answer.body().length);
        }
        response.getOutputStream().write(answer.body());
    }
}
