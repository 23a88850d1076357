package dev.tina.policy.optimizer;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.adapter.FlatVector;
import dev.tina.policy.torch.Programs;
import java.util.function.Supplier;

/** The two running moments of AdamW for one flat vector. */
public final class AdamWMoments implements AutoCloseable {

    private final FlatVector first;
    private final FlatVector second;

    public AdamWMoments(Supplier<NDManager> managers, int length, DataType type) {
        this.first = FlatVector.zeros(managers.get(), length, type);
        this.second = FlatVector.zeros(managers.get(), length, type);
    }

    FlatVector first() {
        return first;
    }

    FlatVector second() {
        return second;
    }

    /** Updates the values in place; step counts from 1. */
    public void step(FlatVector values, FlatVector gradients, AdamWConfig config, long step, double learningRate) {
        try (IValue v = values.value();
                IValue g = gradients.value();
                IValue m1 = first.value();
                IValue m2 = second.value();
                IValue count = IValue.from((double) step);
                IValue rate = IValue.from(learningRate);
                IValue betas = IValue.listFrom(config.beta1(), config.beta2());
                IValue epsilon = IValue.from(config.epsilon());
                IValue decay = IValue.from(config.weightDecay());
                IValue result = Programs.OPTIMIZER.infer("adamw", v, g, m1, m2, count, rate, betas, epsilon, decay)) {
            FlatVector.requireTensor(result);
        }
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
