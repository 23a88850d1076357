package dev.tina.service.http;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.tina.common.Require;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class RequestProblemsTest {

    private final MockMvc service = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new RequestProblems())
            .addInterceptors(new KnownParameters())
            .build();

    @RestController
    static class Failing {

        @GetMapping("/wrong")
        String wrong() {
            Require.that(false, "groupSize", 1, "at least 2");
            return "";
        }

        @GetMapping("/unreadable")
        String unreadable() {
            throw RefusedRequest.malformed("body", "\0", "JSON");
        }

        @GetMapping("/unknown")
        String unknown() {
            throw RefusedRequest.unknown("id", 7, "the id of a job", "there is no job 7");
        }

        @GetMapping("/busy")
        String busy() {
            throw new TryAgainException("too much to do; try again in a moment", Duration.ofSeconds(3));
        }

        @GetMapping("/broken")
        String broken() {
            throw new UnsupportedOperationException("of Java's");
        }
    }

    @Test
    void aValueThatIsNotAllowedIsNamed() throws Exception {
        service.perform(get("/wrong"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("groupSize"))
                .andExpect(jsonPath("$.value").value(1))
                .andExpect(jsonPath("$.allowed").value("at least 2"))
                .andExpect(jsonPath("$.detail").value("groupSize must be at least 2, was 1"));
    }

    @Test
    void whatCannotBeReadIsAnotherStatusInTheSameForm() throws Exception {
        service.perform(get("/unreadable"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.field").value("body"))
                .andExpect(jsonPath("$.value").value("\\u0000"));
        service.perform(get("/wrong?group=1"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.field").value("group"));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        service.perform(get("/unknown"))
                .andExpect(status().is(404))
                .andExpect(jsonPath("$.detail").value("there is no job 7"));
    }

    @Test
    void whoIsBusySaysWhenToComeAgain() throws Exception {
        service.perform(get("/busy")).andExpect(status().is(503)).andExpect(header().string("Retry-After", "3"));
    }

    @Test
    void whatNobodyForesawIsToldByTheLogUnderTheIdOfTheRequest() throws Exception {
        service.perform(get("/broken").header(RequestId.HEADER, "abc"))
                .andExpect(status().is(500))
                .andExpect(jsonPath("$.incident").value("abc"))
                .andExpect(jsonPath("$.detail")
                        .value("the request failed for a reason nobody foresaw; the service's log tells it under"
                                + " incident abc"));
    }
}
