package dev.understudy.contracttests.provider.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What Tomcat refuses before the application sees it, such as a path that cannot be one, looks like every other refusal. */
public final class TomcatFailureValve extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;
    private static final String BODY = """
            {"success":false,"errors":[{"code":10002,"message":"workflows.api.error.body"}],"messages":[],"result":null}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            Writer reporter = response.getReporter();
            if (reporter != null) {
                reporter.write(BODY);
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("whom it concerns has gone", e);
        }
    }
}
