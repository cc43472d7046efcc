package dev.understudy.wiremock;

import com.github.tomakehurst.wiremock.core.FaultInjector;
import com.github.tomakehurst.wiremock.jetty.JettyFaultInjectorFactory;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpUtils;
import dev.understudy.engine.http.Breakage;
import dev.understudy.engine.http.MockResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * Sends answers that WireMock does not send: as late as they want to be, and as broken.
 *
 * @param later runs a task when that much time has passed
 */
record AnswerSender(Later later) {
    private static final JettyFaultInjectorFactory FAULTS = new JettyFaultInjectorFactory(new Jetty11HttpUtils());

    /** What holds answers back for as long as they want. */
    @FunctionalInterface
    interface Later {

        /** @throws RejectedExecutionException when the server is closing */
        void run(Runnable task, Duration delay);
    }

    /** Sends an answer, or sees to it that it is sent when its delay is over; no thread waits for that. */
    void send(MockResponse answer, HttpServletRequest request, TruncatedResponse response) throws IOException {
        if (answer.delay().isZero()) {
            sendNow(answer, request, response);
            return;
        }
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(0);
        try {
            later.run(() -> sendLate(answer, request, response, waiting), answer.delay());
        } catch (RejectedExecutionException closing) {
            response.abort(); // else it would end as an empty 200
            waiting.complete();
        }
    }

    private static void sendLate(
            MockResponse answer, HttpServletRequest request, TruncatedResponse response, AsyncContext waiting) {
        try {
            sendNow(answer, request, response);
        } catch (IOException | IllegalStateException lostConnection) {
            System.getLogger(AnswerSender.class.getName()).log(System.Logger.Level.DEBUG, "Not sent", lostConnection);
        } finally {
            waiting.complete();
        }
    }

    private static void sendNow(MockResponse answer, HttpServletRequest request, TruncatedResponse response)
            throws IOException {
        Breakage breakage = answer.breakage().orElse(Breakage.GARBAGE); // which the engine has put into the body
        if (!breakage.sendsHead()) {
            FaultInjector faults = FAULTS.buildFaultInjector(request, response);
            if (breakage == Breakage.CONNECTION_RESET) {
                faults.connectionResetByPeer();
            } else {
                faults.emptyResponseAndCloseConnection();
            }
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::addHeader);
        if (!answer.headers().contains("Content-Length") && !MockResponse.forbidsBody(answer.status())) {
            response.setContentLength(answer.body().length);
        }
        if (breakage == Breakage.TRUNCATED_BODY) {
            response.addHeader(TruncatedResponse.HEADER, Integer.toString(answer.body().length / 2));
        }
        response.getOutputStream().write(answer.body());
    }
}
