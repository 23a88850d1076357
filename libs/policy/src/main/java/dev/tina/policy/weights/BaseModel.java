package dev.tina.policy.weights;

import ai.djl.Device;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.modelfiles.folder.WeightTensors;
import dev.tina.modelfiles.safetensors.TensorType;
import java.nio.file.Path;

/** The frozen weights of a language model on a device. */
public final class BaseModel implements AutoCloseable {

    private final String name;
    private final ModelConfig config;
    private final String sha256;
    private final Device device;
    private final TensorType type;
    private final Weights weights;

    private BaseModel(ModelFolder folder, Device device, TensorType type) {
        this.name = folder.name();
        this.config = folder.config();
        this.sha256 = folder.sha256();
        this.device = device;
        this.type = type;
        this.weights = WeightLoader.load(folder, device, type);
    }

    /**
     * Reads a Hugging Face model folder of the Llama, Qwen2 or Qwen3 family.
     *
     * @throws dev.tina.modelfiles.file.CheckpointException naming the file and the field or tensor at fault
     */
    public static BaseModel load(Path folder, Device device, Precision precision) {
        return load(folder, device, precision.type());
    }

    /**
     * Checks a folder without loading it: configuration, files, and every weight's shape and type. No weight's values
     * are read, but for two embeddings of a folder that ties them and holds both: these are compared.
     *
     * @throws dev.tina.modelfiles.file.CheckpointException naming the file and the field or tensor at fault
     */
    public static void check(Path folder) {
        new WeightTensors(ModelFolder.open(folder)).requireAll();
    }

    public static BaseModel load(Path folder, Device device, TensorType type) {
        return new BaseModel(ModelFolder.open(folder), device, type);
    }

    /** The last name of the folder's path. */
    public String name() {
        return name;
    }

    public ModelConfig config() {
        return config;
    }

    /** SHA-256 over config.json and every safetensors file of the folder, in the order of their names. */
    public String sha256() {
        return sha256;
    }

    public Device device() {
        return device;
    }

    public Precision precision() {
        return type == TensorType.BF16 ? Precision.BFLOAT16 : Precision.FLOAT32;
    }

    public TensorType type() {
        return type;
    }

    /** The weights as programs take them. */
    public Weights weights() {
        return weights;
    }

    @Override
    public void close() {
        weights.close();
    }
}
