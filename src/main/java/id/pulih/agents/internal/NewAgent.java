package id.pulih.agents.internal;

import id.pulih.offices.Areas;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent to be registered; what is lacking for an assignment may follow later. */
public record NewAgent(UUID id, String name, String phone, String villageCode, AgentCategory category,
        @Nullable Decree decree, List<Training> training, Set<String> criteria) {

    static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");

    public static NewAgent read(Input input, Areas areas, LocalDate today) {
        return new NewAgent(input.needId("id"), input.needText("name", 100), phone(input), areas.needVillage(input, "villageCode"),
                input.needCode("category", AgentCategory.class),
                input.has("decree") ? Decree.read(input.at("decree"), today) : null,
                input.items("training").stream().filter(line -> !Training.blankLine(line)).map(line -> Training.read(line, today)).toList(),
                criteria(input));
    }

    private static String phone(Input input) {
        String phone = input.needText("phone", 30);
        if (input.ok("phone") && !phone.matches("\\+?[0-9][0-9 ().-]{5,24}")) {
            input.error("phone", "phone", phone);
        }
        return phone;
    }

    static Set<String> criteria(Input input) {
        var letters = new LinkedHashSet<>(input.texts("criteria", 10));
        letters.stream().filter(letter -> !LETTERS.contains(letter)).findFirst()
                .ifPresent(wrong -> input.error("criteria", "choice", wrong, String.join(", ", LETTERS)));
        return letters;
    }
}
