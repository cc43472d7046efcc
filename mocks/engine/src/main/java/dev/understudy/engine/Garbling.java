package dev.understudy.engine;

import dev.understudy.engine.http.Breakage;
import dev.understudy.engine.http.MockResponse;
import dev.understudy.engine.state.World;

/** Puts noise in the place of a body that is to arrive as garbage. */
final class Garbling {
    private static final int LEAST_BYTES = 16;

    private Garbling() {}

    /** The answer as it is sent; nothing happens to one that arrives otherwise. */
    static MockResponse applied(MockResponse answer, World world) {
        if (answer.breakage().filter(Breakage.GARBAGE::equals).isEmpty()) {
            return answer;
        }
        byte[] noise = new byte[Math.max(LEAST_BYTES, answer.body().length)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (world.nextLong() | 0x80); // never ASCII, so never JSON or any other text
        }
        return answer.withBody(noise);
    }
}
