package dev.understudy.engine.trace;

import java.util.ArrayList;
import java.util.List;

/** What was decided about one request, in order. Belongs to the thread that answers the request. */
public final class Trace {
    private final List<TraceNote> notes = new ArrayList<>(8);
    private String phase = "route";

    /** Says in which phase the notes that follow are made. */
    public void enter(String name) {
        phase = name;
    }

    public void note(String text) {
        notes.add(new TraceNote(phase, text));
    }

    public List<TraceNote> notes() {
        return List.copyOf(notes);
    }
}
