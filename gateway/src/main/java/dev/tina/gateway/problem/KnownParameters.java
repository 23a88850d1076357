package dev.tina.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that an operation of the gateway does not know, that stand twice, or that are of no use. */
final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Map<String, Class<?>> known = known(method);
            request.getParameterMap().forEach((name, values) -> check(known, name, values));
        }
        return true;
    }

    private static Map<String, Class<?>> known(HandlerMethod method) {
        Map<String, Class<?>> known = new TreeMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                known.put(String.valueOf(parameter.getParameterName()), parameter.getParameterType());
            }
        }
        return known;
    }

    private static void check(Map<String, Class<?>> known, String name, String[] values) {
        Class<?> type = known.get(name);
        if (type == null) {
            throw unknown(known, name, values[0]);
        }
        if (values.length > 1) {
            throw malformed(name, String.join(", ", values), "given once");
        }
        if (!ValueForm.fits(type, values[0])) {
            throw malformed(name, values[0], ValueForm.inWords(type));
        }
    }

    private static InvalidInput unknown(Map<String, Class<?>> known, String name, String value) {
        String allowed = known.isEmpty()
                ? "left out: no query parameter is known here"
                : "one of " + String.join(", ", known.keySet());
        String nearest = known.keySet().stream()
                .filter(each -> distance(name, each) <= 2)
                .findFirst()
                .map(each -> "; did you mean " + each + "?")
                .orElse("");
        String sentence = "unknown query parameter " + Problem.shown(name) + nearest;
        return new InvalidInput(HttpStatus.BAD_REQUEST, name, value, allowed, sentence);
    }

    private static InvalidInput malformed(String name, String value, String allowed) {
        String sentence = name + " must be " + allowed + ", was " + Problem.shown(value);
        return new InvalidInput(HttpStatus.BAD_REQUEST, name, value, allowed, sentence);
    }

    /** The number of characters to insert, delete or replace (Levenshtein). */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
