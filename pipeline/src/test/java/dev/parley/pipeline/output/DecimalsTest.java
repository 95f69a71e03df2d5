package dev.parley.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "0.5,0.5",
        "0.12345,0.1235",
        "0.00004,0",
        "-0.00004,0",
        "-0.25,-0.25",
        "0.0101,0.0101",
        "12.3,12.3",
        "-1,-1"
    })
    void number_hasFourDecimalsAtMostAndNoTrailingZeros(double value, String text) {
        assertThat(Decimals.text(value)).isEqualTo(text);
    }

    @Property
    void number_isTheNearestWithFourDecimals(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
        BigDecimal written = new BigDecimal(Decimals.text(value));
        assertThat(written.subtract(new BigDecimal(value)).abs())
                .isLessThan(new BigDecimal("0.0000500001"));
        assertThat(written.setScale(4, RoundingMode.UNNECESSARY).doubleValue())
                .isEqualTo(Decimals.rounded(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void notANumber_isRefused(double value) {
        assertThatThrownBy(() -> Decimals.text(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
