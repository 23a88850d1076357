package dev.tina.doctor.numeric;

import dev.tina.doctor.Difference;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SamplingSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The sampler's error on a reference model with its adapter. */
final class SamplerErrorCheck implements ReferenceCheck {

    private static final int GROUPS = 6;
    private static final int GROUP_SIZE = 4;
    private static final int SHORTEST = 20;
    private static final int LONGER = 9;

    @Override
    public String name() {
        return SamplerError.NAME;
    }

    @Override
    public String compared() {
        return SamplerError.COMPARED;
    }

    @Override
    public Difference difference(LoadedReference reference) {
        int[] text = reference.model().rows("long.input_ids")[0];
        List<SampleRequest> requests = IntStream.range(0, GROUPS)
                .mapToObj(group -> ReferenceSampler.request(
                        Arrays.copyOfRange(text, group, 2 * group + 1),
                        GROUP_SIZE,
                        SamplingSettings.plain(1, SHORTEST + LONGER * group),
                        group,
                        reference.adapter()))
                .toList();
        return new Difference(
                SamplerError.mean(reference.base(), requests),
                reference.bounds().samplerError(),
                "ratio");
    }
}
