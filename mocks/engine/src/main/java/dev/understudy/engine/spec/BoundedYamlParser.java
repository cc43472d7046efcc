package dev.understudy.engine.spec;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/** Passes events on until they nest too deeply: what reads them goes down one call for each level. */
final class BoundedYamlParser implements Parser {
    private final Parser parser;
    private int depth;

    BoundedYamlParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            default -> {}
        }
        if (depth > SourceFile.MAX_DEPTH) {
            throw new ParserException("nested deeper than " + SourceFile.MAX_DEPTH + " levels", event.getStartMark());
        }
        return event;
    }
}
