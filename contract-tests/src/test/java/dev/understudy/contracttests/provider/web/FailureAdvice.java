package dev.understudy.contracttests.provider.web;

import dev.understudy.cloudflare.model.FailureEnvelope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Says no in the service's own shape, whoever has found the fault. */
@RestControllerAdvice
final class FailureAdvice {

    @ExceptionHandler
    ResponseEntity<FailureEnvelope> refused(Refused refused, HttpServletRequest request) {
        return answer(refused.failure(), refused.messages(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<FailureEnvelope> noRoute(NoHandlerFoundException unknown, HttpServletRequest request) {
        return answer(Failure.UNKNOWN_ROUTE, List.of(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<FailureEnvelope> noMethod(HttpRequestMethodNotSupportedException no, HttpServletRequest request) {
        return answer(Failure.METHOD_NOT_ALLOWED, List.of(), no.getHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<FailureEnvelope> notAcceptable(HttpMediaTypeNotAcceptableException no, HttpServletRequest request) {
        return answer(Failure.NOT_ACCEPTABLE, List.of(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<FailureEnvelope> noMediaType(HttpMediaTypeNotSupportedException no, HttpServletRequest request) {
        return answer(Failure.UNSUPPORTED_MEDIA_TYPE, List.of(), no.getHeaders(), request);
    }

    /** What {@link RequestRules} let pass, and Spring cannot bind all the same. */
    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<FailureEnvelope> unreadable(HttpServletRequest request) {
        return answer(Failure.INVALID_REQUEST, List.of(), new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<FailureEnvelope> mistake(Exception mistake, HttpServletRequest request) {
        return answer(Failure.OWN_MISTAKE, List.of(), new HttpHeaders(), request);
    }

    private static ResponseEntity<FailureEnvelope> answer(
            Failure failure, List<String> messages, HttpHeaders headers, HttpServletRequest request) {
        return ResponseEntity.status(failure.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(failure.envelope(request.getRequestURI(), messages));
    }
}
