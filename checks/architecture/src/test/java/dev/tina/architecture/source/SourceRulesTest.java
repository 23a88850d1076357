package dev.tina.architecture.source;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.architecture.AllowedExceptions;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules of writing that hold for the main sources of every module. */
class SourceRulesTest {

    private static final int LONGEST_FILE = 260;
    private static final int LARGEST_PACKAGE = 20;

    private static final Pattern CLOCK_READ = Pattern.compile("\\b(?:Instant|LocalDate|LocalTime|LocalDateTime"
            + "|OffsetDateTime|ZonedDateTime)(?:\\.now\\((?!clock\\)|this\\.clock\\))|::now\\b)"
            + "|\\bSystem(?:\\.|::)currentTimeMillis\\b|\\b(?:Clock|InstantSource)(?:\\.|::)system|\\bnew Date\\(\\)");

    private static final Pattern LOGGER = Pattern.compile("\\b(?:Logger|Log) (\\w+)\\s*[=;]");

    private static final List<SourceFile> MAIN =
            SourceFile.all().stream().filter(SourceFile::isMain).toList();

    @Test
    void timeComesInByTheConstructor() {
        AllowedExceptions.of("clock").hold(paths(file -> file.contains(CLOCK_READ)), """
                        A type must not ask the machine for the time. Take a java.time.InstantSource by constructor and
                        call instant(). Only what assembles a program makes InstantSource.system(); it stands in
                        allowed.txt.""");
    }

    @Test
    void everyLoggerIsCalledLog() {
        AllowedExceptions.of("logger")
                .hold(
                        paths(file -> LOGGER.matcher(file.code())
                                .results()
                                .anyMatch(logger -> !logger.group(1).equals("log"))),
                        "Loggers have one name: private static final Logger log = LoggerFactory.getLogger(….class);");
    }

    @Test
    void noTwoTypesHaveOneSimpleName() {
        Map<String, Long> counts = MAIN.stream().collect(groupingBy(SourceFile::simpleName, counting()));
        AllowedExceptions.of("same name")
                .hold(
                        counts.entrySet().stream()
                                .filter(entry -> entry.getValue() > 1)
                                .map(Map.Entry::getKey)
                                .toList(),
                        """
                        Two files of the main sources declare types of one simple name. Use the other one, or name
                        the idea in which they differ; a pair that is needed stands in allowed.txt with its reason.""");
    }

    @Test
    void noPackageHasMoreThanTwentyTypes() {
        Map<String, Long> sizes = MAIN.stream().collect(groupingBy(SourceFile::packageName, counting()));
        AllowedExceptions.of("large package")
                .hold(
                        sizes.entrySet().stream()
                                .filter(entry -> entry.getValue() > LARGEST_PACKAGE)
                                .map(Map.Entry::getKey)
                                .toList(),
                        "A package holds at most " + LARGEST_PACKAGE + " types. Split it by meaning.");
    }

    @Test
    void noFileIsLong() {
        AllowedExceptions.of("long file")
                .hold(
                        paths(file -> file.lines() > LONGEST_FILE),
                        "A file has at most " + LONGEST_FILE + " lines. Split it where its promise needs an 'and'.");
    }

    @Test
    void readingTheClockIsFoundAndAClockThatWasGivenIsNot() {
        assertThat(List.of(
                        "Instant.now()",
                        "Instant::now",
                        "LocalDate.now(ZoneOffset.UTC)",
                        "System.currentTimeMillis()",
                        "InstantSource.system()",
                        "Clock.systemUTC()"))
                .allMatch(code -> CLOCK_READ.matcher(code).find());
        assertThat(List.of("Instant.now(clock)", "System.nanoTime()", "clock.instant()"))
                .noneMatch(code -> CLOCK_READ.matcher(code).find());
    }

    @Test
    void commentsAndLiteralsAreNoCode() {
        assertThat(SourceFile.withoutComments("a(\"Instant.now()\"); // Instant.now()\n/* Instant.now() */ b('\"');"))
                .isEqualTo("a(\"\");  \n  b(' ');");
    }

    private static List<String> paths(Predicate<SourceFile> broken) {
        return MAIN.stream().filter(broken).map(SourceFile::path).toList();
    }
}
