package dev.tina.tasks.arithmetic;

/** One operation on two numbers, such as 27-2. */
public record Step(long left, Operation operation, long right) {

    public long value() {
        return operation.apply(left, right);
    }

    @Override
    public String toString() {
        return "" + left + operation.symbol() + right;
    }
}
