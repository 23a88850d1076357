package dev.tina.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MovingLineTest {

    private final StringWriter out = new StringWriter();

    @Test
    void onATerminalTheLineIsWrittenAnewAndLinesThatStayTakeItsPlace() {
        MovingLine line = new MovingLine(new PrintWriter(out), true);
        line.show("1 of 2");
        line.show("2 of 2");
        line.say("job 1 is over");
        line.clear();
        assertThat(out).hasToString("\r\033[K1 of 2\r\033[K2 of 2\r\033[Kjob 1 is over%n".formatted());
    }

    @Test
    void aLineThatIsKeptStandsForGood() {
        MovingLine line = new MovingLine(new PrintWriter(out), true);
        line.show("done");
        line.keep();
        line.keep();
        line.clear();
        assertThat(out).hasToString("\r\033[Kdone%n".formatted());
    }

    @Test
    void whereNobodyLooksOnlyLinesThatStayAreWritten() {
        MovingLine line = new MovingLine(new PrintWriter(out), false);
        line.show("1 of 2");
        line.say("job 1 is over");
        line.clear();
        line.keep();
        assertThat(out).hasToString("job 1 is over%n".formatted());
    }
}
