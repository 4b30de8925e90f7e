package id.pulih.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "081234567890", "0812-3456-7890", "0812 3456 7890", "+6281234567890", "+62 812-3456-7890", "6281234567890", "62 812 3456 7890",
        "+62 (0)812 3456 7890", "(0812) 3456.7890", "0812–3456–7890"})
    void oneNumberIsKeptInOneFormHoweverItIsWritten(String typed) {
        Phone phone = Objects.requireNonNull(Phone.parse(typed));

        assertThat(phone.number()).isEqualTo("+6281234567890");
        assertThat(phone.shown()).isEqualTo("0812-3456-7890");
        assertThat(phone.masked()).isEqualTo("0812-****-**90");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "812345678", "0812", "08123456789012345", "+65 9123 4567", "0812345678a", "００８１２３４５６", "++62812345678", "0012345678"})
    void whatIsNoIndonesianNumberIsNone(String typed) {
        assertThat(Phone.parse(typed)).isNull();
    }
}
