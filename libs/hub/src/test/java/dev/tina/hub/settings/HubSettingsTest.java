package dev.tina.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.hub.repository.FilePatterns;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoRef;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubSettingsTest {

    @TempDir
    private Path home;

    @Test
    void withoutVariablesTheHubsOwnPlacesAreMeant() {
        HubSettings settings = HubSettings.of(Map.of(), home);

        assertThat(settings.endpoint()).hasToString("https://huggingface.co");
        assertThat(settings.cache()).isEqualTo(home.resolve(".cache/huggingface/hub"));
        assertThat(settings.token()).isEmpty();
        assertThat(settings.offline()).isFalse();
    }

    @Test
    void variablesMoveEndpointAndCache() {
        assertThat(HubSettings.of(Map.of("HF_ENDPOINT", "https://mirror.example/"), home)
                        .endpoint())
                .hasToString("https://mirror.example");
        assertThat(HubSettings.of(Map.of("HF_HOME", "~/hf"), home).cache()).isEqualTo(home.resolve("hf/hub"));
        assertThat(HubSettings.of(Map.of("HF_HOME", "/a", "HF_HUB_CACHE", "/b"), home)
                        .cache())
                .isEqualTo(Path.of("/b"));
        assertThat(HubSettings.of(Map.of("XDG_CACHE_HOME", "/c"), home).cache())
                .isEqualTo(Path.of("/c/huggingface/hub"));
        assertThat(HubSettings.of(Map.of("HF_HUB_OFFLINE", "1"), home).offline())
                .isTrue();
        assertThat(HubSettings.of(Map.of("HF_HUB_OFFLINE", "0"), home).offline())
                .isFalse();
    }

    @Test
    void theTokenComesFromAVariableOrAFile() throws IOException {
        Files.createDirectories(home.resolve("hf"));
        Files.writeString(home.resolve("hf/token"), "hf_file\n");
        Map<String, String> file = Map.of("HF_HOME", "~/hf");

        assertThat(HubSettings.of(file, home).token()).map(HubToken::header).contains("Bearer hf_file");
        assertThat(HubSettings.of(Map.of("HF_HOME", "~/hf", "HF_TOKEN", "hf_variable"), home)
                        .token())
                .map(HubToken::header)
                .contains("Bearer hf_variable");
        assertThat(HubSettings.of(file, home).toString()).doesNotContain("hf_file");
        assertThatThrownBy(() -> HubSettings.of(Map.of("HF_TOKEN", "two words"), home))
                .hasMessage("the hub's token must be letters, digits and _ only");
    }

    @Test
    void anEndpointThatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> HubSettings.of(Map.of("HF_ENDPOINT", "mirror.example"), home))
                .hasMessage("HF_ENDPOINT must be an address that begins with https:// or http://, was mirror.example");
    }

    @Test
    void proxiesComeFromTheEnvironment() {
        EnvironmentProxies proxies = EnvironmentProxies.of(Map.of(
                "HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", "localhost,.inner.example, *.own.example"));

        assertThat(proxies.select(URI.create("https://huggingface.co")))
                .containsExactly(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
        for (String direct : new String[] {"localhost", "a.inner.example", "inner.example", "hub.own.example"}) {
            assertThat(proxies.select(URI.create("https://" + direct))).containsExactly(Proxy.NO_PROXY);
        }
        assertThat(proxies.select(URI.create("http://huggingface.co"))).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void referencesAreCheckedBeforeTheyBecomePaths() {
        assertThat(RepoRef.parse(RepoKind.MODEL, "org/name@refs/pr/1"))
                .isEqualTo(new RepoRef(RepoKind.MODEL, "org/name", "refs/pr/1"));
        assertThat(RepoRef.parse(RepoKind.MODEL, "gpt2").revision()).isEqualTo("main");
        for (String wrong : new String[] {"", "a/b/c", "../x", "a//b", "a/..", "a b", "a--b/c"}) {
            assertThatThrownBy(() -> RepoRef.parse(RepoKind.MODEL, wrong)).hasMessageStartingWith("id must be");
        }
        for (String wrong : new String[] {"a@", "a@../b", "a@/b", "a@b c"}) {
            assertThatThrownBy(() -> RepoRef.parse(RepoKind.MODEL, wrong)).hasMessageStartingWith("revision must be");
        }
    }

    @Test
    void modelsAreChosenWithoutWhatTinaCannotRead() {
        assertThat(FilePatterns.MODEL)
                .accepts(
                        "model-00001-of-00002.safetensors", "config.json", "tokenizer.model", "merges.txt", "README.md")
                .rejects("pytorch_model.bin", "model.gguf", "onnx/model.json", "flax_model.msgpack");
        assertThat(FilePatterns.DATASET)
                .accepts("data/train-00000-of-00001.parquet", "train.jsonl", "README.md", "train.csv", "a/b.tsv.gz")
                .rejects("image.png", "train.txt", "train.arrow", "script.py");
        assertThat(FilePatterns.ROWS)
                .accepts("train.jsonl.zst", "train.csv.gz", "train.json")
                .rejects("README.md", "dataset_infos.json", "data/state.json");
    }
}
