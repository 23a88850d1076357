package dev.tina.cli.client;

import java.util.UUID;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The argument that names a job. */
public final class JobArgument {

    @Parameters(paramLabel = "JOB", description = "The job's id.", converter = Id.class)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private UUID job;

    public String id() {
        return job.toString();
    }

    private static final class Id implements ITypeConverter<UUID> {

        @Override
        public UUID convert(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "it must be a job's id, such as 32213a37-3bb8-4ba1-962f-3dd4b868ce8a, was " + text);
            }
        }
    }
}
