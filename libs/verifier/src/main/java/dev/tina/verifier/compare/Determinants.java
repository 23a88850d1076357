package dev.tina.verifier.compare;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Trees;
import java.util.ArrayList;
import java.util.List;

/** Works out determinants of small matrices along their first column. */
final class Determinants {

    private static final int LARGEST = 4;

    private Determinants() {}

    static Expr worked(Expr expr) {
        boolean determinant = expr instanceof Expr.Apply apply && apply.function() == Function.DETERMINANT;
        return determinant && Trees.parts(expr).getFirst() instanceof Expr.Matrix matrix && isSmallSquare(matrix)
                ? of(matrix.rows())
                : expr;
    }

    private static boolean isSmallSquare(Expr.Matrix matrix) {
        int size = matrix.rows().size();
        return size <= LARGEST && matrix.rows().stream().allMatch(row -> row.size() == size);
    }

    private static Expr of(List<List<Expr>> rows) {
        if (rows.size() == 1) {
            return rows.getFirst().getFirst();
        }
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Expr term = new Expr.Product(List.of(rows.get(i).getFirst(), of(without(rows, i))));
            terms.add(i % 2 == 0 ? term : new Expr.Negated(term));
        }
        return new Expr.Sum(terms);
    }

    private static List<List<Expr>> without(List<List<Expr>> rows, int left) {
        List<List<Expr>> others = new ArrayList<>(rows);
        others.remove(left);
        return others.stream().map(row -> row.subList(1, row.size())).toList();
    }
}
