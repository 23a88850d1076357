package dev.tina.verifier.read.build;

import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transposes matrices; numbers in brackets are a row, and their transpose is a column. */
public final class Transposes {

    private Transposes() {}

    /** Null for what is neither: there the letter T is an exponent or a mark. */
    public static @Nullable Expr of(Expr expr) {
        return switch (expr) {
            case Expr.Matrix matrix -> transposed(matrix.rows());
            case Expr.Tuple tuple -> tuple;
            case Expr.Interval pair -> new Expr.Tuple(List.of(pair.low(), pair.high()));
            default -> null;
        };
    }

    private static @Nullable Expr transposed(List<List<Expr>> rows) {
        int width = rows.getFirst().size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            return null;
        }
        List<List<Expr>> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            List<Expr> column = new ArrayList<>();
            for (List<Expr> row : rows) {
                column.add(row.get(i));
            }
            columns.add(column);
        }
        return new Expr.Matrix(columns);
    }
}
