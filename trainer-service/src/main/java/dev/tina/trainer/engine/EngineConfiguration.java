package dev.tina.trainer.engine;

import ai.djl.Device;
import dev.tina.policy.memory.DeviceMemory;
import dev.tina.trainer.TrainerProperties;
import dev.tina.trainer.learn.Learner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the learner on the device of the configuration. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final Pattern CUDA = Pattern.compile("cuda:(\\d{1,3})");

    @Bean
    Learner learner(TrainerProperties properties) {
        Device device = device(properties.device());
        LearnerMemory memory = new LearnerMemory(
                DeviceMemory.of(device),
                properties.memory().asked(),
                properties.activations().toBytes());
        return new EngineLearner(new BaseModels(device), memory);
    }

    static Device device(String name) {
        if (name.equals("cpu")) {
            return Device.cpu();
        }
        Matcher cuda = CUDA.matcher(name);
        if (!cuda.matches()) {
            throw new IllegalArgumentException(
                    "tina.trainer.device must be cpu or cuda: followed by a number, was " + name);
        }
        return Device.gpu(Integer.parseInt(cuda.group(1)));
    }
}
