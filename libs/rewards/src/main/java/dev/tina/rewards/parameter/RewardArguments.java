package dev.tina.rewards.parameter;

import java.util.List;
import java.util.Map;

/** The parameters one reward was given, checked against those it has. */
public final class RewardArguments {

    private final Map<String, String> given;

    /** Throws {@link InvalidRewardException} for a name the reward does not have, or a value that is not allowed. */
    public RewardArguments(List<? extends Parameter<?>> known, Map<String, String> given) {
        List<String> names =
                known.stream().<String>map(Parameter::name).sorted().toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw InvalidRewardException.unknown("parameters." + name, name, names);
            }
        }
        this.given = Map.copyOf(given);
        known.forEach(this::get);
    }

    /** The value given, or the default. */
    public <T> T get(Parameter<T> parameter) {
        String text = given.get(parameter.name());
        return text == null ? parameter.absent() : parameter.read(text);
    }

    /** What must hold between parameters; throws {@link InvalidRewardException} that blames one of them. */
    public void require(boolean holds, Parameter<?> blamed, String allowed) {
        if (!holds) {
            String value = given.getOrDefault(blamed.name(), "absent");
            throw new InvalidRewardException(blamed.field(), value, allowed);
        }
    }
}
