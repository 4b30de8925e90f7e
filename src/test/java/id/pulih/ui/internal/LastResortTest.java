package id.pulih.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;

/** What nobody foresaw is written down for the operator and told to nobody else. */
@ExtendWith(OutputCaptureExtension.class)
class LastResortTest extends PulihTest {

    @Autowired
    private ProblemAnswers answers;

    @Test
    void whatNobodyForesawIsLoggedAndTheAnswerTellsNothingOfIt(CapturedOutput output) {
        var answer = answers.unexpected(new IllegalStateException("burung-kenari"), request());

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(String.valueOf(answer.getBody())).doesNotContain("burung-kenari", "IllegalState");
        assertThat(output.getAll()).contains("Unexpected at GET /api/v1/clients").contains("burung-kenari");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndNothingIsPretended() {
        var answer = answers.database(new DataAccessResourceFailureException("x", new java.sql.SQLException("away", "08006")), request());

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/api/v1/clients");
        request.setServletPath("/api/v1/clients");
        return request;
    }
}
