package dev.understudy.contracts.lint;

import java.util.List;

/** The rules. A new one is a class and a line here. */
public final class RuleCatalog {
    public static final List<Rule> ALL = List.of(
            new OneFile(),
            new ComponentNames(),
            new MediaTypeSchemas(),
            new BinaryFormats(),
            new TypeArrays(),
            new BareNull(),
            new ConstTypes(),
            new ValueUnions(),
            new UnionDiscriminators(),
            new AnyOfForNull(),
            new ArraysInUnions(),
            new StatusKeys(),
            new IntegerFormats(),
            new BodyExamples(),
            new ParameterExamples(),
            new HeaderExamples(),
            new ExampleNames(),
            new ExampleFiles(),
            new Errors(),
            new RetryAfterHeaders(),
            new OperationIds(),
            new Descriptions(),
            new InlineSchemas(),
            new UnusedComponents(),
            new Tags(),
            new SchemaExamples(),
            new RequiredProperties(),
            new KnownKeywords());

    private RuleCatalog() {}
}
