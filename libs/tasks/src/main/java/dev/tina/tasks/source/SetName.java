package dev.tina.tasks.source;

import dev.tina.common.FilePlace;
import dev.tina.tasks.TaskSetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The parts of a name such as {@code parquet:/data/train.parquet?problem=question}.
 *
 * @param text the whole name
 * @param kind what stands before the colon
 * @param location what stands between the colon and the question mark
 * @param query what stands after the question mark
 */
record SetName(String text, String kind, String location, String query) {

    /**
     * The name with its kind before it where it is the bare name of a file, or an address of a file or a folder. Generated
     * sets have no ending, so no name is both.
     */
    static String withKind(String text) {
        int question = text.indexOf('?');
        String bare = question < 0 ? text : text.substring(0, question);
        if (FilePlace.isFileName(bare)) {
            return "jsonl:" + text;
        }
        return FilePlace.isAddress(bare) ? (Files.isDirectory(path(bare)) ? "folder:" : "jsonl:") + text : text;
    }

    static SetName parse(String text) {
        int colon = text.indexOf(':');
        int question = text.indexOf('?', colon);
        String location = text.substring(colon + 1, question < 0 ? text.length() : question);
        if (location.isBlank()) {
            throw new TaskSetException("taskSet", text, text.substring(0, colon) + ": followed by a path or an id");
        }
        return new SetName(text, text.substring(0, colon), location, question < 0 ? "" : text.substring(question + 1));
    }

    Path path() {
        return path(location);
    }

    private static Path path(String location) {
        try {
            return FilePlace.of(location);
        } catch (InvalidPathException e) {
            throw new TaskSetException("taskSet", location, "the path of a file", e);
        }
    }
}
