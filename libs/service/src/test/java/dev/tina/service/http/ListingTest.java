package dev.tina.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.InvalidInput;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void aPageSaysAfterWhichOneItGoesOn() {
        assertThat(Listing.page(List.of(7, 8, 9), 2, Function.identity())).isEqualTo(new Listing<>(List.of(7, 8), "8"));
    }

    @Test
    void nothingFollowsTheLastPage() {
        assertThat(Listing.page(List.of(7, 8), 2, Function.identity()).next()).isNull();
        assertThat(Listing.page(List.of(), 2, Function.identity())).isEqualTo(new Listing<>(List.of()));
    }

    @Test
    void whatFollowsStaysWhenThoseOfThePageAreShownOtherwise() {
        assertThat(new Listing<>(List.of(7), "7").map(number -> "no. " + number))
                .isEqualTo(new Listing<>(List.of("no. 7"), "7"));
    }

    @Test
    void aPageHoldsOneToAThousand() {
        Listing.requireLimit(1);
        Listing.requireLimit(1000);
        assertThatThrownBy(() -> Listing.requireLimit(0))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("limit must be between 1 and 1000, was 0");
        assertThatThrownBy(() -> Listing.requireLimit(1001)).isInstanceOf(InvalidInput.class);
    }
}
