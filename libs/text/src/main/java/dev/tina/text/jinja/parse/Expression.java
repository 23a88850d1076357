package dev.tina.text.jinja.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An expression of a template, as parsed. */
public sealed interface Expression {
    record Literal(Object value) implements Expression {}

    record Name(String name) implements Expression {}

    record ListOf(List<Expression> items) implements Expression {}

    record TupleOf(List<Expression> items) implements Expression {}

    record DictOf(List<Entry> entries) implements Expression {}

    record Entry(Expression key, Expression value) {}

    record Attribute(Expression target, String name) implements Expression {}

    record Item(Expression target, Expression key) implements Expression {}

    /** A bound that is not written is the literal none. */
    record Slice(Expression target, Expression start, Expression stop, Expression step) implements Expression {}

    record Call(Expression callee, Inputs inputs) implements Expression {}

    record Filter(Expression input, String name, Inputs inputs) implements Expression {}

    record Test(Expression input, String name, Inputs inputs) implements Expression {}

    record Not(Expression operand) implements Expression {}

    /** A sign in front: {@code -} or {@code +}. */
    record Signed(String sign, Expression operand) implements Expression {}

    record And(Expression left, Expression right) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}

    record Arithmetic(String operator, Expression left, Expression right) implements Expression {}

    /** {@code a < b < c}: each link with the operand before it. */
    record Comparison(Expression first, List<Link> links) implements Expression {}

    record Link(String operator, Expression operand) {}

    record Conditional(Expression condition, Expression then, Expression otherwise) implements Expression {}

    /** What stands in the brackets of a call; {@code *more} and {@code **moreNamed} bring arguments of their own. */
    record Inputs(
            List<Expression> positional,
            Map<String, Expression> named,
            Optional<Expression> more,
            Optional<Expression> moreNamed) {
        static final Inputs NONE = of(List.of());

        static Inputs of(List<Expression> positional) {
            return new Inputs(positional, Map.of(), Optional.empty(), Optional.empty());
        }
    }
}
