package dev.understudy.verify.check;

import java.util.List;

/** Something that is checked of every operation that has it. */
public interface Check {

    /** What is to be tried, in order. Nothing is sent yet. */
    List<Trial> trials(Setting setting);
}
