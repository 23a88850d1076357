package dev.tina.modelfiles.adapter;

import dev.tina.modelfiles.config.Dimensions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The linear layers of a decoder that an adapter can change, with their widths. */
final class LinearLayers {

    /** Names of those in one decoder layer, in the order of the flat vector. */
    static final List<String> MODULES =
            List.of("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj");

    private LinearLayers() {}

    /** The widths of one linear layer. */
    record Linear(int in, int out) {}

    /**
     * Linear layers of one decoder layer whose base weights are stacked, in the order of the stack.
     *
     * @param block part of the decoder layer that holds them
     * @param in width of the input that they share
     * @param outs output width of each
     */
    record Stack(String block, List<String> modules, int in, List<Integer> outs) {

        /** The full name of a module in a decoder layer, as in {@code model.layers.0.mlp.up_proj}. */
        String name(int layer, String module) {
            return "model.layers." + layer + "." + block + "." + module;
        }
    }

    /** The stacks of each decoder layer, in the order of the flat vector. */
    static List<Stack> stacks(Dimensions d) {
        int query = d.queryWidth();
        int key = d.keyWidth();
        int wide = d.intermediate();
        return List.of(
                new Stack("self_attn", MODULES.subList(0, 3), d.hidden(), List.of(query, key, key)),
                new Stack("self_attn", MODULES.subList(3, 4), query, List.of(d.hidden())),
                new Stack("mlp", MODULES.subList(4, 6), d.hidden(), List.of(wide, wide)),
                new Stack("mlp", MODULES.subList(6, 7), wide, List.of(d.hidden())));
    }

    /** Every linear layer of a base, by its full name. */
    static Map<String, Linear> of(Dimensions d) {
        Map<String, Linear> linears = new HashMap<>();
        for (int layer = 0; layer < d.layers(); layer++) {
            for (Stack stack : stacks(d)) {
                for (int i = 0; i < stack.modules().size(); i++) {
                    String name = stack.name(layer, stack.modules().get(i));
                    linears.put(name, new Linear(stack.in(), stack.outs().get(i)));
                }
            }
        }
        return linears;
    }
}
