package dev.understudy.engine.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.engine.http.QueryString;
import dev.understudy.engine.http.QueryString.Part;
import dev.understudy.engine.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Properties in brackets, {@code color[R]=100&color[G]=200}, to any depth that JSON is read to. OpenAPI leaves arrays
 * and nesting open; here they are as PHP, Rails and qs have them: {@code a[]=1&a[]=2} or {@code a[0]=1&a[1]=2}. A plain
 * {@code color=blue} is a primitive.
 */
final class DeepObjectStyle implements Style {
    private final String name;
    private final String prefix;
    private final Shape shape;
    private final Escaping escaping;

    DeepObjectStyle(String name, Shape shape, Escaping escaping) {
        this.name = name;
        this.prefix = name + "[";
        this.shape = shape;
        this.escaping = escaping;
    }

    @Override
    public Optional<JsonNode> read(QueryString parts) throws UnreadableException {
        DeepBranch root = new DeepBranch(name);
        boolean sent = false;
        for (Part part : parts.parts()) {
            if (part.name().equals(name) || part.name().startsWith(prefix)) {
                root.at(keys(part.name())).add(escaping.plain(part.rawValue()));
                sent = true;
            }
        }
        return sent ? Optional.of(root.toJson(shape)) : Optional.empty();
    }

    /** What stands in the brackets: {@code a}, {@code b}, and nothing, for {@code name[a][b][]}. */
    private List<String> keys(String sent) throws UnreadableException {
        List<String> keys = new ArrayList<>();
        int at = name.length();
        while (at < sent.length()) {
            int close = sent.indexOf(']', at);
            if (sent.charAt(at) != '[' || close < 0) {
                throw UnreadableException.quoting("brackets that open and close, as in " + name + "[a][b]", sent);
            }
            keys.add(sent.substring(at + 1, close));
            at = close + 1;
        }
        if (keys.size() > JsonText.MAX_DEPTH) {
            throw UnreadableException.quoting("at most " + JsonText.MAX_DEPTH + " levels of brackets", sent);
        }
        return keys;
    }
}
