package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.read.token.Lookahead;
import dev.tina.verifier.tree.Expr;

/** Joins the readers of one answer, who read each other's parts from one cursor. */
public final class Grammar {

    final Cursor cursor;
    final Lookahead ahead;
    final ListReader lists = new ListReader(this);
    final RelationReader relations = new RelationReader(this);
    final LeftSideReader leftSides = new LeftSideReader(this);
    final TermReader terms = new TermReader(this);
    final ProductReader products = new ProductReader(this);
    final PowerReader powers = new PowerReader(this);
    final AtomReader atoms = new AtomReader(this);
    final NameReader names = new NameReader(this);
    final NumberReader numbers = new NumberReader(this);
    final SelectionReader selections = new SelectionReader(this);
    final BracketReader brackets = new BracketReader(this);
    final CommandReader commands = new CommandReader(this);
    final FunctionReader functions = new FunctionReader(this);
    final TextReader texts = new TextReader(this);
    final FrontReader front = new FrontReader(this);
    final PrimeReader primes = new PrimeReader(this);
    final BehindReader behind = new BehindReader(this);

    public Grammar(Cursor cursor) {
        this.cursor = cursor;
        this.ahead = new Lookahead(cursor);
    }

    /** The whole answer, from where the cursor stands to the end. */
    public Expr answer() {
        return lists.answer();
    }
}
