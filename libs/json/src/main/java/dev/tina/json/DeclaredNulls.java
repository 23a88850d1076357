package dev.tina.json;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Refuses a null where a record's component does not say that it may be null, within lists and maps too, and wants each
 * such component given. An optional component may be null or left out. A component that is not written where it is null
 * may be left out.
 */
final class DeclaredNulls extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return component(annotated)
                .map(parameter ->
                        JsonSetter.Value.construct(mayBeNull(parameter) ? Nulls.DEFAULT : Nulls.FAIL, Nulls.FAIL))
                .orElseGet(() -> super.findSetterInfo(config, annotated));
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return component(member)
                .map(parameter -> !mayBeNull(parameter))
                .orElseGet(() -> super.hasRequiredMarker(config, member));
    }

    private static Optional<AnnotatedParameter> component(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                        && constructor.getDeclaringClass().isRecord()
                ? Optional.of(parameter)
                : Optional.empty();
    }

    private static boolean mayBeNull(AnnotatedParameter parameter) {
        Constructor<?> constructor = (Constructor<?>) parameter.getOwner().getAnnotated();
        AnnotatedType type = constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
        return type.isAnnotationPresent(Nullable.class) || parameter.getRawType() == Optional.class;
    }

    /** What stands for a component that is left out: nothing, where the component is written that way. */
    @Override
    public JacksonInject.@Nullable Value findInjectableValue(MapperConfig<?> config, AnnotatedMember member) {
        JsonInclude written = member instanceof AnnotatedParameter ? member.getAnnotation(JsonInclude.class) : null;
        if (written != null && written.value() == JsonInclude.Include.NON_NULL) {
            return JacksonInject.Value.construct("left out", true, true);
        }
        return super.findInjectableValue(config, member);
    }
}
