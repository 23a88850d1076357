package dev.tina.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.InvalidInput;
import dev.tina.policy.weights.Precision;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RooflineTest {

    private static final ProductRates FLOAT32 = new ProductRates(100, 120, 40, 110);

    @Test
    void theSlowerOfProductsAndMemoryBinds() {
        Roofline roofline = new Roofline(Map.of(Precision.FLOAT32, FLOAT32), 10, 1);
        assertThat(roofline.limit(new Demand(240, 10), Precision.FLOAT32)).isEqualTo(new Limit(2, Bound.PRODUCTS));
        assertThat(roofline.limit(new Demand(240, 30), Precision.FLOAT32)).isEqualTo(new Limit(3, Bound.MEMORY));
    }

    @Test
    void phasesAddUpAndTheLongerOneBinds() {
        assertThat(new Limit(1, Bound.PRODUCTS).then(new Limit(3, Bound.MEMORY)))
                .isEqualTo(new Limit(4, Bound.MEMORY));
        assertThat(new Limit(3, Bound.PRODUCTS).then(new Limit(1, Bound.MEMORY)))
                .isEqualTo(new Limit(4, Bound.PRODUCTS));
    }

    @Test
    void bfloat16IsPreferredWhereItWasFaster() {
        assertThat(withBfloat16(new ProductRates(119, 0, 30, 0)).prefersBfloat16())
                .isFalse();
        assertThat(withBfloat16(new ProductRates(90, 121, 30, 0)).prefersBfloat16())
                .isTrue();
        assertThat(new Roofline(Map.of(Precision.FLOAT32, FLOAT32), 10, 1).prefersBfloat16())
                .isFalse();
    }

    @Test
    void aBandwidthOfNothingIsRefused() {
        assertThatThrownBy(() -> new Roofline(Map.of(Precision.FLOAT32, FLOAT32), 0, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("bytesPerSecond must be above 0");
    }

    private static Roofline withBfloat16(ProductRates rates) {
        return new Roofline(Map.of(Precision.FLOAT32, FLOAT32, Precision.BFLOAT16, rates), 10, 1);
    }
}
