package dev.tina.cli.export;

import dev.tina.common.Nearest;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a licence as the hub's model cards have it. */
record License(String name) {

    /** Those that the hub lists; the Creative Commons ones by version. */
    private static final List<String> KNOWN = Stream.of(
                    "apache-2.0 mit openrail openrail++ bigscience-openrail-m creativeml-openrail-m bigcode-openrail-m"
                            + " bigscience-bloom-rail-1.0 afl-3.0 artistic-2.0 bsl-1.0 bsd bsd-2-clause bsd-3-clause"
                            + " bsd-3-clause-clear c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0"
                            + " cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0"
                            + " cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0"
                            + " cdla-permissive-1.0 cdla-permissive-2.0 wtfpl ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1"
                            + " eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0 lgpl lgpl-2.1 lgpl-3.0 lgpl-lr isc intel-research"
                            + " lppl-1.3c ms-pl mpl-2.0 odc-by odbl osl-3.0 postgresql ofl-1.1 ncsa unlicense zlib pddl"
                            + " deepfloyd-if-license llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 gemma unknown other")
            .flatMap(names -> Stream.of(names.split(" ", -1)))
            .toList();

    /** Reads the option; refuses what no card may name, with the nearest that it may. */
    static final class Converter implements ITypeConverter<License> {

        @Override
        public License convert(String text) {
            if (!KNOWN.contains(text)) {
                throw new TypeConversionException("it must be a licence as the hub names them, such as "
                        + Nearest.sorted(text, KNOWN).getFirst() + " or other, was " + text);
            }
            return new License(text);
        }
    }
}
