package dev.tina.policy.sampling;

import ai.djl.pytorch.jni.IValue;
import dev.tina.plan.CacheLayout;
import dev.tina.policy.decode.DecodeProgram;
import dev.tina.policy.decode.DecodeProgram.Move;
import dev.tina.policy.decode.PreparedAdapter;
import dev.tina.policy.decode.PromptReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows that drew their first tokens together, and the cache of what they have read: their prompts once a tile, and of each row what
 * it has drawn. All rows have drawn equally many tokens, so that none stands in another's way.
 */
final class Cohort implements AutoCloseable {

    /** Columns by which a cache grows at least. */
    private static final int SPARE_COLUMNS = 64;
    /** A cohort is moved together when this share of its rows has ended. */
    private static final int ENDED_SHARE = 8;

    private final DecodeProgram program;
    private final PreparedAdapter adapter;
    private final int width;
    private final int promptColumns;
    private List<Tile> tiles;
    private List<SequenceRow> rows;
    private IValue cache;
    /** Columns drawn. */
    private int drawn;
    /** Columns that the cache has room for. */
    private int capacity;

    /** @param rows all of groups of one size */
    Cohort(DecodeProgram program, PreparedAdapter adapter, List<SequenceRow> rows, int steps) {
        this.program = program;
        this.adapter = adapter;
        this.rows = rows;
        this.tiles = rows.stream().map(Tile::of).distinct().toList();
        this.width = CacheLayout.tileWidth(rows.getFirst().group().request().groupSize());
        this.promptColumns = tiles.stream()
                .mapToInt(tile -> CacheLayout.columns(tile.prompt().length))
                .max()
                .orElseThrow();
        this.capacity = Math.min(CacheBudget.FIRST_COLUMNS, most(steps));
        long[] lengths = tiles.stream().mapToLong(tile -> tile.prompt().length).toArray();
        this.cache = program.cohort(lengths, promptColumns, rows.size(), capacity, places());
    }

    PreparedAdapter adapter() {
        return adapter;
    }

    IValue cache() {
        return cache;
    }

    List<SequenceRow> rows() {
        return rows;
    }

    List<Tile> tiles() {
        return tiles;
    }

    List<SequenceRow> live() {
        return rows.stream().filter(row -> !row.isSettled()).toList();
    }

    /** Columns of prompts and rows that the cache holds. */
    long columns() {
        return (long) tiles.size() * promptColumns + (long) rows.size() * capacity;
    }

    /** Columns that it would hold with room for so many more tokens a row. */
    long columnsFor(int steps) {
        return (long) tiles.size() * promptColumns + (long) rows.size() * grown(steps);
    }

    /** Columns that its rows may come to need. */
    long promised() {
        return rows.stream().mapToLong(row -> row.group().columns()).sum();
    }

    /** n, g, G, columns drawn, columns of the prompts. */
    long[] span() {
        return new long[] {rows.size(), tiles.size(), width, drawn, promptColumns};
    }

    void advance(int steps) {
        drawn += steps;
    }

    /** Whether the cache has to move before so many more tokens a row are drawn. */
    boolean needsRoom(int steps) {
        return drawn + steps > capacity;
    }

    /** Makes room for so many more tokens a row. */
    void makeRoom(int steps) {
        move(rows, grown(steps));
    }

    /** Whether so many rows have ended that moving the others is worth it. */
    boolean hasManyEnded() {
        int live = live().size();
        return live > 0 && ENDED_SHARE * (rows.size() - live) >= rows.size();
    }

    void forgetEnded() {
        move(live(), capacity);
    }

    /** Gives the last rows back to their groups, so that at most so many stay; they start again later. */
    void preempt(int stay) {
        List<SequenceRow> live = live();
        for (SequenceRow row : live.subList(stay, live.size()).reversed()) {
            row.group().preempt(row);
        }
        if (stay > 0) {
            move(live.subList(0, stay), capacity);
        }
    }

    private int grown(int steps) {
        int needed = drawn + steps;
        return needed <= capacity ? capacity : Math.min(needed + Math.max(SPARE_COLUMNS, drawn / 2), most(steps));
    }

    private int most(int steps) {
        return steps + rows.stream().mapToInt(row -> row.group().limit()).max().orElseThrow();
    }

    private void move(List<SequenceRow> staying, int room) {
        long[] from = staying.stream().mapToLong(rows::indexOf).toArray();
        List<Tile> before = tiles;
        tiles = staying.stream().map(Tile::of).distinct().toList();
        rows = List.copyOf(staying);
        long[] kept = tiles.size() == before.size()
                ? new long[0]
                : tiles.stream().mapToLong(before::indexOf).toArray();
        IValue moved = program.moved(cache, new Move(from, kept, drawn, room, places()));
        cache.close();
        cache = moved;
        capacity = room;
    }

    /** Where each row stands in its tile; empty where no place is without a row. */
    private long[] places() {
        long[] places = rows.stream()
                .mapToLong(row -> (long) tiles.indexOf(Tile.of(row)) * width + row.index() % width)
                .toArray();
        boolean full = places.length == tiles.size() * width
                && IntStream.range(0, places.length).allMatch(i -> places[i] == i);
        return full ? new long[0] : places;
    }

    /** Its rows' prompts, each at the first of its group's tiles. */
    List<PromptReader.Prompt> prompts() {
        List<PromptReader.Prompt> prompts = new ArrayList<>();
        List<SampleGroup> seen = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i++) {
            SampleGroup group = tiles.get(i).group();
            if (!seen.contains(group)) {
                seen.add(group);
                prompts.add(new PromptReader.Prompt(tiles.get(i).prompt(), i));
            }
        }
        return prompts;
    }

    @Override
    public void close() {
        cache.close();
    }
}
