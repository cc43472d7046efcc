package dev.understudy.engine.behaviour.lifecycle;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a run has received, in order of instants. Immutable; safe to share between threads. To add what came last costs
 * nothing that grows: the longer list goes on in the array of the shorter one, behind its end.
 */
final class Inputs extends AbstractList<Input> implements RandomAccess {
    private static final int FIRST_ROOM = 4;

    private final Input[] array;
    private final AtomicInteger used;
    private final int size;

    private Inputs(Input[] array, AtomicInteger used, int size) {
        this.array = array;
        this.used = used;
        this.size = size;
    }

    /** @param inputs in any order; those of one instant in the order in which they were received */
    static Inputs of(List<Input> inputs) {
        if (inputs instanceof Inputs sorted) {
            return sorted;
        }
        Input[] array = inputs.toArray(new Input[0]);
        Arrays.sort(array, Comparator.comparing(Input::instant)); // stable
        return new Inputs(array, new AtomicInteger(array.length), array.length);
    }

    /** These and one more, after those of its instant. */
    Inputs and(Input input) {
        int at = after(input.instant());
        if (at == size && size < array.length && used.compareAndSet(size, size + 1)) {
            array[size] = input; // nobody else sees this place until they get the new list
            return new Inputs(array, used, size + 1);
        }
        Input[] copy = Arrays.copyOf(array, Math.max(FIRST_ROOM, size + size / 2 + 1));
        System.arraycopy(array, at, copy, at + 1, size - at);
        copy[at] = input;
        return new Inputs(copy, new AtomicInteger(size + 1), size + 1);
    }

    /** The index of the first one after an instant; the size when there is none. */
    int after(Instant instant) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (array[middle].instant().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public Input get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("There are " + size + " inputs, asked for " + index);
        }
        return array[index];
    }

    @Override
    public int size() {
        return size;
    }
}
