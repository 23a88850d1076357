package dev.tina.policy.text.jinja;

/** Text that grows within the budget. */
final class BoundedText {
    private final StringBuilder text = new StringBuilder();
    private final Budget budget;

    BoundedText(Budget budget) {
        this.budget = budget;
    }

    BoundedText append(String more) {
        budget.step();
        budget.produce(more.length());
        if ((long) text.length() + more.length() > Budget.MAX_LENGTH) {
            throw new EvaluationException("a text is longer than " + Budget.MAX_LENGTH);
        }
        text.append(more);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
