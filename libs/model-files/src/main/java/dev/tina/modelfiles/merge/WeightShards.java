package dev.tina.modelfiles.merge;

import dev.tina.modelfiles.file.JsonWriter;
import dev.tina.modelfiles.folder.WeightFiles;
import dev.tina.modelfiles.safetensors.SafetensorsStream.Planned;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Divides the weights of a model among files. */
record WeightShards(List<Shard> shards) {

    record Shard(String file, List<Planned> tensors) {}

    /** Fills each file in order; a tensor larger than a file has one of its own. */
    static WeightShards of(List<Planned> tensors, long largestFileBytes) {
        List<List<Planned>> parts = new ArrayList<>();
        long length = 0;
        for (Planned tensor : tensors) {
            if (parts.isEmpty() || length + tensor.length() > largestFileBytes) {
                parts.add(new ArrayList<>());
                length = 0;
            }
            parts.getLast().add(tensor);
            length += tensor.length();
        }
        List<Shard> shards = new ArrayList<>();
        for (List<Planned> part : parts) {
            shards.add(new Shard(WeightFiles.name(shards.size() + 1, parts.size()), List.copyOf(part)));
        }
        return new WeightShards(List.copyOf(shards));
    }

    /** Says which file holds which tensor, where there are several files. */
    void writeIndex(Path folder) {
        if (shards.size() == 1) {
            return;
        }
        Map<String, String> files = new TreeMap<>();
        long total = 0;
        for (Shard shard : shards) {
            for (Planned tensor : shard.tensors()) {
                files.put(tensor.name(), shard.file());
                total += tensor.length();
            }
        }
        Map<String, Object> index = new TreeMap<>(Map.of("metadata", Map.of("total_size", total), "weight_map", files));
        JsonWriter.write(WeightFiles.index(folder), index);
    }
}
