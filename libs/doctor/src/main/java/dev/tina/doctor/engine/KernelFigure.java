package dev.tina.doctor.engine;

import java.util.Map;

/**
 * The kernels that were tried for one matrix.
 *
 * @param matrix of the base, such as down
 * @param shape its outputs x inputs
 * @param gigaflops by kernel, 10^9 operations a second with 64 rows, measured now
 * @param taken the kernel that samplers use for it
 */
public record KernelFigure(String matrix, String shape, Map<String, Double> gigaflops, String taken) {}
