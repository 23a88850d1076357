package dev.tina.cli.device;

import ai.djl.Device;
import dev.tina.policy.weights.Precision;
import dev.tina.supervisor.Home;
import java.nio.file.Path;

/**
 * What the doctor looks at.
 *
 * @param deviceName as it was asked for
 * @param model folder of the model whose files are read and whose speed is measured
 * @param data folder of a system that runs or will run here
 * @param port of its gateway
 */
record DoctorPlan(String deviceName, Device device, Precision precision, Path model, Home home, Path data, int port) {}
