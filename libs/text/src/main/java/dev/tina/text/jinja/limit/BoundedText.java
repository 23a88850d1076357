package dev.tina.text.jinja.limit;

/** Text that grows within the budget. */
public final class BoundedText {
    private final StringBuilder text = new StringBuilder();
    private final RenderBudget budget;

    public BoundedText(RenderBudget budget) {
        this.budget = budget;
    }

    public BoundedText append(String more) {
        budget.step();
        budget.produce(more.length());
        if ((long) text.length() + more.length() > RenderBudget.MAX_LENGTH) {
            throw new EvaluationException("a text is longer than " + RenderBudget.MAX_LENGTH);
        }
        text.append(more);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
