package dev.tina.doctor.numeric;

import ai.djl.Device;
import dev.tina.doctor.reference.ReferenceModel;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;

/** A reference model on the device and in the precision that are looked at. */
record LoadedReference(ReferenceModel model, BaseModel base, LoraAdapter adapter, NumericBounds bounds)
        implements AutoCloseable {

    static LoadedReference load(ReferenceModel model, Device device, Precision precision) {
        BaseModel base = model.base(device, precision);
        try {
            return new LoadedReference(model, base, model.adapter(base), NumericBounds.ofReferences(precision));
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
    }

    @Override
    public void close() {
        adapter.close();
        base.close();
    }
}
