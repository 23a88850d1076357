package dev.tina.events.codec;

import dev.tina.contracts.group.RewardValue;
import java.util.Optional;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Jackson, set up so that one event has one form, and no value is bent into another type. */
final class EventMapper {

    private static final int DEEPEST_NESTING = 32;

    private EventMapper() {}

    static CBORMapper create() {
        return CBORMapper.builder(factory())
                .annotationIntrospector(new RequiredComponents())
                .addModule(forms())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    private static CBORFactory factory() {
        return CBORFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .maxStringLength(EventCodec.MAX_EVENT_BYTES)
                        .build())
                .build();
    }

    private static SimpleModule forms() {
        return new SimpleModule("events")
                .addSerializer(int[].class, new PackedTokens.Writer())
                .addDeserializer(int[].class, new PackedTokens.Reader())
                .addSerializer(float[].class, new PackedLogprobs.Writer())
                .addDeserializer(float[].class, new PackedLogprobs.Reader())
                .addSerializer(RewardValue.class, new RewardForm.Writer())
                .addDeserializer(RewardValue.class, new RewardForm.Reader());
    }

    /** Says that every component of a record must be there, save an {@link Optional} one. */
    private static final class RequiredComponents extends JacksonAnnotationIntrospector {

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.getRawType() != Optional.class;
        }
    }
}
