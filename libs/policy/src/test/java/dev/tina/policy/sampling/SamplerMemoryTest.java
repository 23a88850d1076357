package dev.tina.policy.sampling;

import static dev.tina.policy.sampling.SamplerFixture.request;
import static dev.tina.policy.sampling.SamplerFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.GoldenModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SamplerMemoryTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void residentMemoryStaysFlatOverTwoHundredGroups() throws IOException {
        GoldenModel golden = GoldenModel.named("qwen2-tied-bf16");
        try (SamplerFixture fixture = new SamplerFixture(golden, SamplerConfig.defaults());
                LoraAdapter adapter = LoraAdapter.load(fixture.base(), golden.adapter())) {
            groups(fixture, adapter, 100);
            long before = residentKilobytes();
            groups(fixture, adapter, 200);
            // a group's cache alone is 2.4 MB; all 200 would be 480 MB
            assertThat(residentKilobytes() - before).isLessThan(30_000);
        }
    }

    private static void groups(SamplerFixture fixture, LoraAdapter adapter, int count) {
        for (int i = 0; i < count; i++) {
            int[] prompt = IntStream.rangeClosed(1, 200 + i % 7).toArray();
            SamplingSettings parameters = new SamplingSettings(1, 50, 0.9, 0.01, 8);
            fixture.sample(with(request(prompt, 8, parameters, i), adapter));
        }
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
