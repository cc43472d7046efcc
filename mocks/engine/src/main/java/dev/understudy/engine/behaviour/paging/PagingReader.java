package dev.understudy.engine.behaviour.paging;

import dev.understudy.engine.model.Parameter;
import java.util.Optional;

/** Reads {@code page} of each style. */
final class PagingReader {
    private final PageConfig config;
    private final CursorCodec codec;

    private PagingReader(PageConfig config, CursorCodec codec) {
        this.config = config;
        this.codec = codec;
    }

    /** Empty when something is wrong that the style cannot do without. */
    static Optional<Paging> read(PageConfig config, CursorCodec codec) {
        return new PagingReader(config, codec).read();
    }

    private Optional<Paging> read() {
        String style = config.text("style", "");
        return switch (style) {
            case "offset" -> offset();
            case "page-number" -> pageNumber();
            case "two-way-cursor" -> twoWayCursor();
            case "forward-token" -> forwardToken();
            case "page-or-cursor" -> pageOrCursor();
            default -> {
                config.bad(
                        "style",
                        "expected offset, page-number, two-way-cursor, forward-token or page-or-cursor, found "
                                + style);
                yield Optional.empty();
            }
        };
    }

    private Optional<Paging> offset() {
        WholeNumber limit = size("limit", 0);
        return config.parameter("offset").map(offset -> new OffsetPaging(from(offset, 0), limit));
    }

    private Optional<Paging> pageNumber() {
        WholeNumber size = size("size", 1);
        return config.parameter("page").map(page -> new PageNumberPaging(from(page, 1), size));
    }

    private Optional<Paging> twoWayCursor() {
        WholeNumber size = size("size", 1);
        Cursors cursors = cursors();
        Optional<Parameter> after = config.parameter("after");
        Optional<Parameter> before = config.parameter("before");
        return after.flatMap(known -> before.map(other -> new TwoWayCursorPaging(known, other, size, cursors)));
    }

    private Optional<Paging> forwardToken() {
        WholeNumber size = size("size", 1);
        Cursors cursors = cursors();
        return config.parameter("token").map(token -> new ForwardTokenPaging(token, size, cursors));
    }

    private Optional<Paging> pageOrCursor() {
        WholeNumber size = size("size", 1);
        Cursors cursors = cursors();
        Optional<Parameter> page = config.parameter("page");
        Optional<Parameter> cursor = config.parameter("cursor");
        Optional<Parameter> direction = config.optionalParameter("direction");
        return page.flatMap(number -> cursor.map(token -> new PageOrCursorPaging(
                new PageNumberPaging(from(number, 1), size), number, token, direction, size, cursors)));
    }

    /** How many items a page holds; the parameter may be missing, if every page is of the usual size. */
    private WholeNumber size(String key, long min) {
        long max = config.number("max", Long.MAX_VALUE, 1);
        long usual = config.number("default", max, 1);
        if (usual > max || max == Long.MAX_VALUE) {
            config.bad("max", "pages need a greatest size, not below the usual one");
        }
        return new WholeNumber(config.optionalParameter(key), usual, min, max, config.flag("clamp"));
    }

    private WholeNumber from(Parameter parameter, long min) {
        return new WholeNumber(Optional.of(parameter), min, min, Long.MAX_VALUE, config.flag("clamp"));
    }

    private Cursors cursors() {
        String look = config.text("look", "url-safe");
        if (!look.equals("url-safe") && !look.equals("iv-and-ciphertext")) {
            config.bad("look", "expected url-safe or iv-and-ciphertext, found " + look);
        }
        String bound = config.text("bound-to", "query");
        if (!bound.equals("query") && !bound.equals("order")) {
            config.bad("bound-to", "expected query or order, found " + bound);
        }
        return new Cursors(
                codec,
                look.equals("url-safe") ? CursorLook.URL_SAFE : CursorLook.IV_AND_CIPHERTEXT,
                config.operation().id(),
                bound.equals("order"));
    }
}
