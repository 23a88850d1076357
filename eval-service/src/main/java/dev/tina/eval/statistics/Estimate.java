package dev.tina.eval.statistics;

/**
 * A share with its 95 % confidence interval, all between 0 and 1.
 *
 * @param low lower end
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {}
