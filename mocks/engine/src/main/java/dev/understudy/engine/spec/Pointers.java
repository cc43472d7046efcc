package dev.understudy.engine.spec;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers as text (RFC 6901). */
public final class Pointers {

    private Pointers() {}

    /** The pointer to a member of what {@code pointer} points to. */
    public static String child(String pointer, String name) {
        return pointer + "/" + escape(name);
    }

    public static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    public static String unescape(String step) {
        return step.indexOf('~') < 0 ? step : step.replace("~1", "/").replace("~0", "~");
    }

    /** The steps, unescaped; none for the empty pointer. */
    public static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>();
        int start = 1;
        while (start <= pointer.length()) {
            int end = pointer.indexOf('/', start);
            if (end < 0) {
                end = pointer.length();
            }
            steps.add(unescape(pointer.substring(start, end)));
            start = end + 1;
        }
        return steps;
    }

    /** The last step, unescaped; empty for the empty pointer. */
    public static String last(String pointer) {
        return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** The pointer without its last step; empty for a pointer of one step. */
    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
