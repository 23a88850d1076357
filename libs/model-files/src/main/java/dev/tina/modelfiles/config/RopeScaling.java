package dev.tina.modelfiles.config;

import java.util.Map;

/** How a rotary embedding's wavelengths are stretched for texts longer than those of pretraining. */
sealed interface RopeScaling permits LinearScaling, Llama3Scaling, YarnScaling {

    /**
     * Radians per position of each pair of a head's dimensions.
     *
     * @param plain those without stretching, [headDim / 2]
     * @param theta base of the wavelengths
     */
    float[] stretch(float[] plain, double theta);

    /** By which the cosines and sines are multiplied. */
    default double attentionFactor() {
        return 1;
    }

    /** As a config.json spells it. */
    Map<String, Object> fields();
}
