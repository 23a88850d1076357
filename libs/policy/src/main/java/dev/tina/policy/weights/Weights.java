package dev.tina.policy.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.List;

/**
 * The weights of a base as one list of tensors, which programs take as {@code w: List[Tensor]}.
 *
 * <p>H hidden, V vocabulary, I intermediate, h query heads, k key/value heads, D head width. Matrices are [out, in].
 *
 * <table>
 * <caption>The places of the list</caption>
 * <tr><td>0</td><td>input embedding [V, H]</td></tr>
 * <tr><td>1</td><td>final norm [H]</td></tr>
 * <tr><td>2</td><td>output embedding [V, H]; the very tensor of place 0 when tied</td></tr>
 * <tr><td>3</td><td>rotary frequencies [D / 2], float32</td></tr>
 * <tr><td>4</td><td>layers, h, k, D: [4], int64, always in main memory</td></tr>
 * <tr><td>5</td><td>epsilon of the norms, factor of the rotary cosines and sines: [2], float64, always in main memory
 * </td></tr>
 * <tr><td>6 + 9 i</td><td>input norm of layer i [H]</td></tr>
 * <tr><td>7 + 9 i</td><td>query, key, value, stacked [(h + 2 k) D, H]</td></tr>
 * <tr><td>8 + 9 i</td><td>their biases [(h + 2 k) D], or [0] without</td></tr>
 * <tr><td>9 + 9 i</td><td>norm of each query head [D], or [0] without</td></tr>
 * <tr><td>10 + 9 i</td><td>norm of each key head [D], or [0] without</td></tr>
 * <tr><td>11 + 9 i</td><td>attention output [H, h D]</td></tr>
 * <tr><td>12 + 9 i</td><td>norm before the feed-forward part [H]</td></tr>
 * <tr><td>13 + 9 i</td><td>gate, up, stacked [2 I, H]</td></tr>
 * <tr><td>14 + 9 i</td><td>down [H, I]</td></tr>
 * </table>
 */
public final class Weights implements AutoCloseable {

    public static final String NAME = "w[]";
    public static final int PER_LAYER = 9;
    public static final int BEFORE_LAYERS = 6;
    /** Where the matrices of a layer stand in it: query-key-value, attention output, gate-up, down. */
    public static final List<Integer> MATRICES = List.of(1, 5, 7, 8);

    private final NDManager manager;
    private final NDList arrays;
    private final IValue value;
    private boolean whole = true;

    Weights(NDManager manager, NDList arrays) {
        this.manager = manager;
        this.arrays = arrays;
        for (NDArray array : arrays) {
            array.setName(NAME);
        }
        this.value = IValue.listFrom(arrays.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
    }

    /**
     * The list as one argument of {@link dev.tina.policy.torch.TorchProgram#record}; not to be closed.
     *
     * @throws IllegalStateException if a sampler has taken the matrices
     */
    public NDList arrays() {
        if (!whole) {
            throw new IllegalStateException("a sampler has taken the matrices of this base: it can only be sampled");
        }
        return arrays;
    }

    /** The list as one argument of {@link dev.tina.policy.torch.TorchProgram#infer}; not to be closed. */
    public IValue value() {
        return value;
    }

    /**
     * Frees the matrices, which a program has taken out of {@link #value}: from then on the list serves the forms of adapters
     * alone.
     */
    public void forgetMatrices() {
        for (int i = BEFORE_LAYERS; i < arrays.size(); i += PER_LAYER) {
            for (int place : MATRICES) {
                arrays.get(i + place).close();
            }
        }
        if (!arrays.get(2).getUid().equals(arrays.get(0).getUid())) {
            arrays.get(2).close();
        }
        whole = false;
    }

    @Override
    public void close() {
        value.close();
        manager.close();
    }
}
