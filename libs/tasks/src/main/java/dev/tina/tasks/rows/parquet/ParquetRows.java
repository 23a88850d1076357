package dev.tina.tasks.rows.parquet;

import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.rows.ColumnChoice;
import dev.tina.tasks.rows.DataRow;
import dev.tina.tasks.rows.DataRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a Parquet file; memory holds the pages of the wanted columns of one row group. */
public final class ParquetRows implements DataRows {

    private final Path file;
    private final ParquetFileReader reader;
    private final MessageType columns;
    private @Nullable RecordReader<Group> group;
    private long leftInGroup;
    private long number;

    private ParquetRows(Path file, ParquetFileReader reader, MessageType columns) {
        this.file = file;
        this.reader = reader;
        this.columns = columns;
    }

    public static ParquetRows open(Path file, ColumnChoice choice) throws IOException {
        var options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new PageCodecs())
                .build();
        return reading(() -> {
            ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options);
            try {
                MessageType all = reader.getFileMetaData().getSchema();
                requireDistinct(file, all, choice);
                MessageType wanted = new MessageType(all.getName(), wanted(all, choice));
                reader.setRequestedSchema(wanted);
                return new ParquetRows(file, reader, wanted);
            } catch (RuntimeException e) {
                reader.close();
                throw e;
            }
        });
    }

    private static void requireDistinct(Path file, MessageType all, ColumnChoice choice) {
        Set<String> seen = new HashSet<>();
        for (Type field : all.getFields()) {
            if (!seen.add(field.getName()) && choice.needs(field.getName())) {
                throw new TaskSetException(file + " column", field.getName(), "there once");
            }
        }
    }

    private static List<Type> wanted(MessageType all, ColumnChoice choice) {
        return all.getFields().stream()
                .filter(field -> choice.wants(
                        field.getName(), !field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)))
                .toList();
    }

    @Override
    public @Nullable DataRow next() throws IOException {
        return reading(this::read);
    }

    private @Nullable DataRow read() throws IOException {
        while (leftInGroup == 0) {
            PageReadStore pages = reader.readNextRowGroup();
            if (pages == null) {
                return null;
            }
            leftInGroup = pages.getRowCount();
            group = new ColumnIOFactory()
                    .getColumnIO(columns)
                    .getRecordReader(pages, new GroupRecordConverter(columns));
        }
        leftInGroup--;
        number++;
        return group == null ? null : new DataRow(file + " row " + number, ParquetValues.object(group.read()));
    }

    /** The library reports a damaged file by runtime exceptions of its own. */
    private static <T extends @Nullable Object> T reading(Reading<T> work) throws IOException {
        try {
            return work.run();
        } catch (TaskSetException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException(deepest(e).getMessage(), e);
        }
    }

    private static Throwable deepest(Throwable fault) {
        return fault.getCause() == null ? fault : deepest(fault.getCause());
    }

    @FunctionalInterface
    private interface Reading<T extends @Nullable Object> {
        T run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
