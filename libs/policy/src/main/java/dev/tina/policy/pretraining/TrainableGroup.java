package dev.tina.policy.pretraining;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import dev.tina.policy.adapter.FlatVector;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.optimizer.AdamWMoments;
import dev.tina.policy.torch.Torch;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Weights that are updated alike: their values, gradients and moments, each in one flat vector. */
final class TrainableGroup implements AutoCloseable {

    private final List<TrainablePlace> places;
    private final FlatVector values;
    private final FlatVector gradients;
    private final AdamWMoments moments;
    private final AdamWConfig config;

    TrainableGroup(List<TrainablePlace> places, WeightInitializer initializer, Device device, AdamWConfig config) {
        this.places = places;
        this.config = config;
        float[] initial = initial(places, initializer);
        this.values = FlatVector.of(Torch.manager(device), initial, DataType.FLOAT32);
        this.gradients = FlatVector.zeros(Torch.manager(device), initial.length, DataType.FLOAT32);
        this.moments = new AdamWMoments(() -> Torch.manager(device), initial.length, DataType.FLOAT32);
    }

    private static float[] initial(List<TrainablePlace> places, WeightInitializer initializer) {
        long length = places.stream().mapToLong(TrainablePlace::length).sum();
        float[] all = new float[Math.toIntExact(length)];
        int at = 0;
        for (TrainablePlace place : places) {
            for (int i = 0; i < place.names().size(); i++) {
                float[] some =
                        initializer.values(place.names().get(i), place.shapes().get(i));
                System.arraycopy(some, 0, all, at, some.length);
                at += some.length;
            }
        }
        return all;
    }

    List<TrainablePlace> places() {
        return places;
    }

    NDList values(String name) {
        return values.views(name, sizes(), true);
    }

    NDList gradients(String name) {
        return gradients.views(name, sizes(), false);
    }

    private long[][] sizes() {
        return places.stream().map(TrainablePlace::size).toArray(long[][]::new);
    }

    double norm() {
        return gradients.norm();
    }

    FlatVector gradients() {
        return gradients;
    }

    void scale(double factor) {
        gradients.multiply(factor);
    }

    void step(long step, double learningRate) {
        moments.step(values, gradients, config, step, learningRate);
        gradients.multiply(0);
    }

    /** Hands over each weight by its name. */
    void forEach(BiConsumer<String, float[]> consumer) {
        float[] all = values.toFloats();
        int at = 0;
        for (TrainablePlace place : places) {
            for (int i = 0; i < place.names().size(); i++) {
                int length = Math.toIntExact(place.shapes().get(i).stream().reduce(1L, Math::multiplyExact));
                consumer.accept(place.names().get(i), Arrays.copyOfRange(all, at, at + length));
                at += length;
            }
        }
    }

    @Override
    public void close() {
        values.close();
        gradients.close();
        moments.close();
    }
}
