package dev.tina.device.machine;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/** The driver's library, {@code libcuda.so.1}, which comes with the driver and never with CUDA. */
public final class CudaDriver {

    public static final String LIBRARY = "libcuda.so.1";

    private CudaDriver() {}

    /** Whether the dynamic loader finds it, as it will for libtorch. */
    @SuppressWarnings("restricted") // a library is opened and closed again; nothing of it is called
    public static boolean isThere() {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(LIBRARY, arena);
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }
}
