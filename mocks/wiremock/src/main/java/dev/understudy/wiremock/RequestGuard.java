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
    private final AnswerSender sender;
    private final boolean isAdmin;

    /** @param isAdmin whether it stands before WireMock's administration, and not before the stubs */
    RequestGuard(UnderstudyExtension extension, AnswerSender sender, boolean isAdmin) {
        this.extension = extension;
        this.sender = sender;
        this.isAdmin = isAdmin;
        extension.guarded();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest http = (HttpServletRequest) request;
        TruncatedResponse answer = new TruncatedResponse((HttpServletResponse) response);
        if (http.getMethod().equals("CONNECT")) { // which WireMock leaves open, as a proxy would
            answer.addHeader("Connection", "close");
            sender.send(ProblemDetails.of(501, "no-proxy", "Not implemented", "This is no proxy"), http, answer);
            return;
        }
        if (isAdmin) {
            Optional<MockResponse> refusal =
                    extension.wireMockRefusal(http.getRemoteAddr(), ExchangeTranslator.headers(http));
            if (refusal.isPresent()) {
                sender.send(refusal.get(), http, answer);
                return;
            }
        }
        if (ReadRequest.isPackedOtherwise(http)) {
            sender.send(
                    refusal(415, "unsupported-content-encoding", "expected Content-Encoding gzip, got another"),
                    http,
                    answer);
            return;
        }
        try {
            HttpServletRequest read = RequestBody.isSent(http) ? new ReadRequest(http, RequestBody.read(http)) : http;
            if (http.getRequestURI().startsWith(Administration.PATH)) {
                MockRequest asked = ExchangeTranslator.toEngine(read);
                if (extension.isForAdministration(asked)) { // no stub comes before it, and no journal lists it
                    sender.send(extension.serve(asked), http, answer);
                    return;
                }
            }
            if (read instanceof ReadRequest whole && RequestBody.isBomb(whole.body())) { // WireMock would unpack it
                sender.send(extension.serve(ExchangeTranslator.toEngine(read)), http, answer);
                return;
            }
            pass(read, answer, chain);
        } catch (ZipException | EOFException e) {
            MockResponse told = ReadRequest.isGzip(http)
                    ? refusal(400, "unreadable-content-encoding", "expected a whole gzip stream, got none")
                    : RequestBody.incomplete();
            sender.send(told, http, answer);
        }
    }

    private void pass(HttpServletRequest request, TruncatedResponse response, FilterChain chain) throws IOException {
        Peer.enter(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } catch (Throwable failure) { // WireMock throws checked ones that it does not declare, and memory may be short
            if (response.isCommitted()) {
                throw new IOException("The answer broke off", failure);
            }
            MockResponse answer = instead(request, failure);
            response.reset();
            sender.send(answer, request, response);
            if (request.isAsyncStarted() && answer.delay().isZero()) { // by WireMock, which will not end it any more
                request.getAsyncContext().complete();
            }
        } finally {
            Peer.leave();
        }
    }

    private MockResponse instead(HttpServletRequest request, Throwable failure) throws IOException {
        if (isAdmin && isRefusal(failure)) {
            return ProblemDetails.of(
                    400, "unreadable-request", "Unreadable request", String.valueOf(failure.getMessage()));
        }
        if (failure instanceof Exception && isUnreadable(request)) {
            return extension.serve(ExchangeTranslator.toEngine(request));
        }
        if (failure instanceof IOException lostConnection) {
            throw lostConnection;
        }
        return extension.mistake(ExchangeTranslator.toEngine(request), failure);
    }

    /** What WireMock's administration throws where it means to refuse. */
    private static boolean isRefusal(Throwable failure) {
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
}
