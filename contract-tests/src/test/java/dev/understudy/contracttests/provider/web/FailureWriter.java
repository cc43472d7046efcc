package dev.understudy.contracttests.provider.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes refusals where Spring is not yet, or no longer, there to do it. */
@Component
final class FailureWriter {
    private final ObjectMapper mapper;

    FailureWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void write(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = mapper.writeValueAsBytes(refused.failure().envelope(request.getRequestURI(), refused.messages()));
        response.setStatus(refused.failure().status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
