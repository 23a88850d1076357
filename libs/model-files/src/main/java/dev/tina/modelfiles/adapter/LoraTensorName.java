package dev.tina.modelfiles.adapter;

import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a tensor says in the spellings in use: with PEFT's prefix or without, of a whole model or of its
 * decoder alone, with an adapter's own name in it or without.
 *
 * @param module that it adapts, as this base calls it
 * @param spelled that module as the file's maker called it, which its configuration's rules are about
 * @param side of the pair
 */
record LoraTensorName(String module, String spelled, Side side) {

    private static final Pattern SPELLINGS = Pattern.compile("(?:base_model\\.model\\.)?"
            + "((?:model\\.)?(layers\\.\\d{1,6}\\.(?:self_attn|mlp)\\.\\w+_proj))"
            + "\\.lora_([AB])(?:\\.[^.]+)?\\.weight");

    static Optional<LoraTensorName> parse(String name) {
        Matcher found = SPELLINGS.matcher(name);
        return found.matches()
                ? Optional.of(
                        new LoraTensorName("model." + found.group(2), found.group(1), Side.valueOf(found.group(3))))
                : Optional.empty();
    }
}
