package dev.tina.tasks.rows.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;

/** Writes dates and times of Parquet as ISO 8601 does; a time in UTC ends in Z. */
final class ParquetTimes {

    private static final long NANOS = 1_000_000_000L;
    private static final long DAY = 86_400L;
    private static final long JULIAN_DAY_OF_1970 = 2_440_588;

    private ParquetTimes() {}

    static String date(long day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(LocalDate.ofEpochDay(day));
    }

    /** Nothing where it is no time of a day. */
    static Optional<String> time(long count, TimeUnit unit) {
        long perSecond = perSecond(unit);
        return count < 0 || count >= DAY * perSecond
                ? Optional.empty()
                : Optional.of(
                        DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.ofNanoOfDay(count * (NANOS / perSecond))));
    }

    static String moment(long count, TimeUnit unit, boolean utc) {
        long perSecond = perSecond(unit);
        long nanos = Math.floorMod(count, perSecond) * (NANOS / perSecond);
        return moment(Math.floorDiv(count, perSecond), nanos) + (utc ? "Z" : "");
    }

    /** The old form of 12 bytes: nanoseconds of the day, then the Julian day. */
    static String int96(byte[] bytes) {
        ByteBuffer parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = parts.getLong();
        long day = parts.getInt() - JULIAN_DAY_OF_1970;
        return moment(day * DAY + Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    private static String moment(long second, long nanos) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                LocalDateTime.ofEpochSecond(second, (int) nanos, ZoneOffset.UTC));
    }

    private static long perSecond(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1_000;
            case MICROS -> 1_000_000;
            case NANOS -> NANOS;
        };
    }
}
