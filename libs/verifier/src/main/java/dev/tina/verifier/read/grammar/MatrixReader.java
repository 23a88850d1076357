package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Relator;
import java.util.ArrayList;
import java.util.List;

/** Reads matrices, determinants and cases: rows of cells. */
final class MatrixReader {

    private final Grammar grammar;

    MatrixReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr matrix(String environment) {
        Cursor cursor = grammar.cursor;
        int bars = cursor.setBars(0);
        List<List<Expr>> rows = new ArrayList<>();
        while (!cursor.takeCommand("end " + environment)) {
            if (!cursor.take(cursor.peek().kind() == Kind.ROW)) {
                rows.add(row(environment));
            }
        }
        cursor.setBars(bars);
        if (rows.isEmpty()) {
            throw new UnreadableException("a matrix without cells");
        }
        return named(environment, rows);
    }

    private static Expr named(String environment, List<List<Expr>> rows) {
        if (environment.equals("cases")) {
            List<Expr> values = rows.stream().map(List::getFirst).toList();
            boolean solved = rows.size() > 1 && rows.stream().allMatch(MatrixReader::givesValue);
            return solved
                    ? new Expr.Sequence(values)
                    : new Expr.Opaque(
                            "cases", rows.stream().<Expr>map(Expr.Tuple::new).toList());
        }
        Expr matrix = new Expr.Matrix(rows);
        return environment.equals("vmatrix") ? new Expr.Apply(Function.DETERMINANT, List.of(matrix)) : matrix;
    }

    /** {@code x=1} alone in its row. */
    private static boolean givesValue(List<Expr> row) {
        return row.size() == 1
                && row.getFirst() instanceof Expr.Relation relation
                && relation.relators().equals(List.of(Relator.EQUAL))
                && relation.sides().getFirst() instanceof Expr.Symbol;
    }

    private List<Expr> row(String environment) {
        Cursor cursor = grammar.cursor;
        List<Expr> cells = new ArrayList<>();
        do {
            cells.add(cell(environment));
        } while (cursor.takeSign("&"));
        if (cursor.peek().kind() != Kind.ROW && !cursor.peek().isCommand("end " + environment)) {
            throw new UnreadableException("'" + cursor.peek().text() + "' in a matrix row");
        }
        return cells;
    }

    private Expr cell(String environment) {
        AnswerToken token = grammar.cursor.peek();
        boolean empty = token.isSign("&") || token.kind() == Kind.ROW || token.isCommand("end " + environment);
        Expr cell = empty ? new Expr.Text("") : grammar.relations.relation();
        grammar.cursor.takeSign(",");
        return cell;
    }
}
