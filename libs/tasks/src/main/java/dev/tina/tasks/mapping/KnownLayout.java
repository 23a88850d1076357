package dev.tina.tasks.mapping;

/**
 * A public data set whose columns are known.
 *
 * @param id its name on the hub, {@code organisation/name}
 * @param config the configuration meant where a name says none; empty for the data set's own default
 * @param columns which column is what
 */
public record KnownLayout(String id, String config, ColumnMapping columns) {

    /** Of a data set nothing is known of: columns {@code problem} and {@code answer}. */
    public static final KnownLayout UNKNOWN = new KnownLayout("", "", ColumnMapping.usual());
}
