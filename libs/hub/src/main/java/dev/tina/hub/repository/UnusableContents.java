package dev.tina.hub.repository;

import dev.tina.common.FileNature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a repository holds that has nothing we can read, and what may help. */
final class UnusableContents {

    private static final int MOST = 5;
    private static final String CONVERTED = "refs/convert/parquet";

    private UnusableContents() {}

    static String of(RepoListing listing) {
        RepoRef ref = listing.ref();
        String what = ref.kind().label() + " " + ref + " holds nothing that can be read: ";
        List<String> paths = listing.paths();
        if (paths.isEmpty()) {
            return what + "it is empty";
        }
        String rest = paths.size() > MOST ? " and " + (paths.size() - MOST) + " more" : "";
        return what
                + paths.stream().limit(MOST).collect(Collectors.joining(", "))
                + rest
                + Stream.concat(natures(paths), converted(ref).stream())
                        .map(help -> "; " + help)
                        .collect(Collectors.joining());
    }

    private static Stream<String> natures(List<String> paths) {
        return paths.stream()
                .flatMap(path -> FileNature.named(path).stream())
                .distinct()
                .limit(MOST)
                .map(nature -> nature.label() + " can be used thus: " + nature.remedy());
    }

    /** Where the hub keeps what it has converted by itself. */
    private static Optional<String> converted(RepoRef ref) {
        return ref.kind() == RepoKind.DATASET && !ref.revision().equals(CONVERTED)
                ? Optional.of("the hub may have converted it: try " + ref.id() + "@" + CONVERTED)
                : Optional.empty();
    }
}
