package dev.understudy.contracttests.mutant;

/**
 * A way to do one thing wrong.
 *
 * @param name stable, kebab-case
 * @param kind of mistake, for people
 * @param about what it does wrong, in a sentence
 */
public record Mutant(String name, String kind, String about, Mutation mutation) {

    @Override
    public String toString() {
        return name;
    }
}
