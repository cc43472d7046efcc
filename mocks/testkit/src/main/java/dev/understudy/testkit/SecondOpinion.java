package dev.understudy.testkit;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;

/** What swagger-parser, which shares no code with the engine, thinks of a document. */
public final class SecondOpinion {

    private SecondOpinion() {}

    /** @return the parser's messages; empty when it has read the document without any */
    public static List<String> of(String document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document, null, options);
        List<String> messages = new ArrayList<>();
        if (result.getMessages() != null) {
            messages.addAll(result.getMessages());
        }
        if (result.getOpenAPI() == null || result.getOpenAPI().getPaths() == null) {
            messages.add("nothing came of it");
        }
        return messages;
    }
}
