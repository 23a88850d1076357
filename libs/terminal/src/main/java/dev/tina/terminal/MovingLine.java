package dev.tina.terminal;

import java.io.PrintWriter;

/** One line of a terminal that is written anew again and again, below lines that stay; where nobody looks it is silent. */
public final class MovingLine {

    private static final String CLEAR = "\r\033[K";

    private final PrintWriter out;
    private final boolean moves;
    private boolean open;

    /** @param moves whether somebody looks; see {@link CommandOutput#isTerminal} */
    public MovingLine(PrintWriter out, boolean moves) {
        this.out = out;
        this.moves = moves;
    }

    public boolean moves() {
        return moves;
    }

    /** Writes the line anew. */
    public void show(String text) {
        if (moves) {
            open = true;
            out.print(CLEAR + text);
            out.flush();
        }
    }

    /** A line that stays; it takes the place of the moving one. */
    public void say(String text) {
        clear();
        out.println(text);
        out.flush();
    }

    /** Takes the line away. */
    public void clear() {
        if (open) {
            open = false;
            out.print(CLEAR);
            out.flush();
        }
    }

    /** Leaves the line as it stands, and goes to the next. */
    public void keep() {
        if (open) {
            open = false;
            out.println();
            out.flush();
        }
    }
}
