package dev.tina.verifier.compare.rewrite;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Trees;
import java.util.ArrayList;
import java.util.List;

/** Works out sums and products of matrices and multiples of them, cell by cell. */
public final class MatrixArithmetic {

    private static final int MAX_CELLS = 100;
    private static final int MAX_OPERANDS = 8;

    private MatrixArithmetic() {}

    static Expr simplified(Expr expr) {
        return Trees.parts(expr).size() > MAX_OPERANDS && !(expr instanceof Expr.Matrix) ? expr : worked(expr);
    }

    private static Expr worked(Expr expr) {
        return switch (expr) {
            case Expr.Matrix matrix -> matrix;
            case Expr.Sum sum ->
                sum.terms().stream()
                        .map(MatrixArithmetic::simplified)
                        .reduce(MatrixArithmetic::plus)
                        .orElse(sum);
            case Expr.Product product ->
                product.factors().stream()
                        .map(MatrixArithmetic::simplified)
                        .reduce(MatrixArithmetic::times)
                        .orElse(product);
            case Expr.Negated negated ->
                simplified(negated.of()) instanceof Expr.Matrix matrix ? Trees.map(matrix, Expr.Negated::new) : negated;
            case Expr.Quotient quotient ->
                simplified(quotient.numerator()) instanceof Expr.Matrix matrix
                        ? Trees.map(matrix, cell -> new Expr.Quotient(cell, quotient.denominator()))
                        : quotient;
            case Expr.Tuple tuple ->
                tuple.items().size() == 1
                        ? simplified(tuple.items().getFirst())
                        : Trees.map(tuple, MatrixArithmetic::simplified);
            case Expr.Relation relation -> Trees.map(relation, MatrixArithmetic::simplified);
            case Expr.Sequence sequence -> Trees.map(sequence, MatrixArithmetic::simplified);
            case Expr.SetOf set -> Trees.map(set, MatrixArithmetic::simplified);
            default -> expr;
        };
    }

    private static Expr plus(Expr left, Expr right) {
        if (!(left instanceof Expr.Matrix a) || !(right instanceof Expr.Matrix b) || !sameShape(a, b)) {
            return new Expr.Sum(List.of(left, right));
        }
        List<List<Expr>> rows = new ArrayList<>();
        for (int i = 0; i < a.rows().size(); i++) {
            List<Expr> row = new ArrayList<>();
            for (int j = 0; j < a.rows().get(i).size(); j++) {
                row.add(new Expr.Sum(
                        List.of(a.rows().get(i).get(j), b.rows().get(i).get(j))));
            }
            rows.add(row);
        }
        return new Expr.Matrix(rows);
    }

    public static boolean sameShape(Expr.Matrix a, Expr.Matrix b) {
        boolean same = a.rows().size() == b.rows().size();
        for (int i = 0; same && i < a.rows().size(); i++) {
            same = a.rows().get(i).size() == b.rows().get(i).size();
        }
        return same;
    }

    private static Expr times(Expr left, Expr right) {
        if (left instanceof Expr.Matrix a && right instanceof Expr.Matrix b) {
            return canMultiply(a, b) ? product(a, b) : new Expr.Product(List.of(left, right));
        }
        if (right instanceof Expr.Matrix matrix) {
            return Trees.map(matrix, cell -> new Expr.Product(List.of(left, cell)));
        }
        if (left instanceof Expr.Matrix matrix) {
            return Trees.map(matrix, cell -> new Expr.Product(List.of(cell, right)));
        }
        return new Expr.Product(List.of(left, right));
    }

    private static boolean canMultiply(Expr.Matrix a, Expr.Matrix b) {
        int width = b.rows().getFirst().size();
        return a.rows().size() * width <= MAX_CELLS
                && a.rows().stream().allMatch(row -> row.size() == b.rows().size())
                && b.rows().stream().allMatch(row -> row.size() == width);
    }

    private static Expr product(Expr.Matrix a, Expr.Matrix b) {
        List<List<Expr>> rows = new ArrayList<>();
        for (List<Expr> row : a.rows()) {
            List<Expr> cells = new ArrayList<>();
            for (int j = 0; j < b.rows().getFirst().size(); j++) {
                List<Expr> terms = new ArrayList<>();
                for (int k = 0; k < row.size(); k++) {
                    terms.add(
                            new Expr.Product(List.of(row.get(k), b.rows().get(k).get(j))));
                }
                cells.add(new Expr.Sum(terms));
            }
            rows.add(cells);
        }
        return new Expr.Matrix(rows);
    }
}
