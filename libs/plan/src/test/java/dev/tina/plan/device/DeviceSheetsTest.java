package dev.tina.plan.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.plan.price.PriceList;
import org.junit.jupiter.api.Test;

class DeviceSheetsTest {

    private final DeviceSheets sheets = new DeviceSheets();

    @Test
    void aDeviceIsFoundByTheNameItsDriverGives() {
        assertThat(sheets.of("NVIDIA L40S").orElseThrow().bfloat16()).isEqualTo(362.05e12);
        assertThat(sheets.of("NVIDIA H100 80GB HBM3").orElseThrow().bandwidth()).isEqualTo(3.35e12);
        assertThat(sheets.of("NVIDIA GeForce RTX 4090").orElseThrow().memory()).isEqualTo(25_700_000_000L);
        assertThat(sheets.of("cpu")).isEmpty();
    }

    @Test
    void theOneWithLessMemoryIsToldByItsName() {
        assertThat(sheets.of("NVIDIA A100-PCIE-40GB").orElseThrow().memory()).isEqualTo(42_900_000_000L);
        assertThat(sheets.of("NVIDIA A100-SXM4-80GB").orElseThrow().memory()).isEqualTo(85_800_000_000L);
    }

    @Test
    void everyNameThatIsListedIsFound() {
        assertThat(sheets.names())
                .contains("L40S", "H200")
                .allSatisfy(name -> assertThat(sheets.of(name)).isPresent());
    }

    /** So that prices, which go by the driver's names, are found for a device that was named shortly. */
    @Test
    void aDeviceThatIsNamedShortlyHasTheNameOfItsDriver() {
        assertThat(sheets.of("l40s").orElseThrow().name()).isEqualTo("NVIDIA L40S");
        assertThat(PriceList.at("").of(sheets.of("L40S").orElseThrow().name())).hasValue(1.0);
    }

    @Test
    void aSheetWithoutAFigureIsRefused() {
        assertThatThrownBy(() -> new DeviceSheet("X", 1, 0, 1, 1, "https://x"))
                .hasMessage("X.bfloat16 must be above 0, was 0.0");
    }
}
