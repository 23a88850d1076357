package dev.tina.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.architecture.Repository;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of operations in {@code docs/cuda-operations.md} is that of the programs. */
class CudaOperationsTest {

    private static final String PROGRAMS = "libs/policy/src/main/resources/dev/tina/policy";
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *#.*$");
    private static final Pattern CALL = Pattern.compile("\\b(?:torch|ops\\.\\w+)\\.\\w+(?=\\()");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`(?:torch|ops)\\.[^|]*) \\|");
    private static final Pattern NAME = Pattern.compile("`((?:torch|ops)\\.[\\w.]+)`");

    @Test
    void everyOperationOfAProgramIsListedAndNoOther() {
        Set<String> used = Repository.filesIn(Path.of(PROGRAMS), ".py").stream()
                .map(file -> COMMENT.matcher(Repository.read(file)).replaceAll(""))
                .flatMap(CudaOperationsTest::calls)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = ROW.matcher(Repository.read("docs/cuda-operations.md"))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results().map(name -> name.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed)
                .as("the operations in the first columns of docs/cuda-operations.md against those of " + PROGRAMS)
                .isEqualTo(used);
    }

    @Test
    void callsAreFoundInTextOfPrograms() {
        assertThat(calls("y = torch.mm(x, torch.t(w)) + self.torch(ops.prim.device(x))"))
                .containsExactly("torch.mm", "torch.t", "ops.prim.device");
    }

    private static Stream<String> calls(String text) {
        return CALL.matcher(text).results().map(found -> found.group());
    }
}
