package dev.tina.service.http;

import dev.tina.common.InvalidInput;
import dev.tina.common.Nearest;
import dev.tina.common.StorableText;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that an operation does not know, that stand twice, or that have no value of their kind. */
final class KnownParameters implements HandlerInterceptor {

    private static final String OURS = "dev.tina.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            check(known(method), QueryText.of(request.getQueryString()));
        }
        return true;
    }

    private static Map<String, Class<?>> known(HandlerMethod method) {
        Map<String, Class<?>> known = new TreeMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                known.put(name(parameter, declared), parameter.getParameterType());
            }
        }
        return known;
    }

    private static String name(MethodParameter parameter, RequestParam declared) {
        if (!declared.name().isEmpty()) {
            return declared.name();
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }

    private static void check(Map<String, Class<?>> known, List<QueryText.Given> given) {
        for (QueryText.Given each : given) {
            Class<?> type = known.get(each.name());
            if (type == null) {
                throw unknown(each, known.keySet());
            }
            boolean isList = Collection.class.isAssignableFrom(type);
            if (!isList && given.stream().filter(other -> isSame(each, other)).count() > 1) {
                throw repeated(each, given);
            }
            if (!isList && (each.value().isEmpty() || !ValueForm.fits(type, each.value()))) {
                throw RefusedRequest.malformed(each.name(), each.value(), ValueForm.inWords(type));
            }
        }
    }

    private static boolean isSame(QueryText.Given one, QueryText.Given other) {
        return one.name().equals(other.name());
    }

    private static RefusedRequest unknown(QueryText.Given given, Collection<String> known) {
        String allowed =
                known.isEmpty() ? "left out: no query parameter is known here" : "one of " + String.join(", ", known);
        String sentence =
                "unknown query parameter " + StorableText.inSentence(given.name()) + Nearest.hint(given.name(), known);
        return RefusedRequest.malformed(new InvalidInput(given.name(), given.value(), allowed, sentence));
    }

    private static RefusedRequest repeated(QueryText.Given first, List<QueryText.Given> given) {
        String values = String.join(
                ", ",
                given.stream()
                        .filter(each -> isSame(each, first))
                        .map(QueryText.Given::value)
                        .toList());
        return RefusedRequest.malformed(first.name(), values, "given once");
    }
}
