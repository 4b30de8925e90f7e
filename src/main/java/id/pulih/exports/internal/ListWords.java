package id.pulih.exports.internal;

import id.pulih.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns the codes of a line into the words the pages use; what has no word stays as it is. */
@Component
class ListWords {

    List<String> said(Ui ui, ListKind kind, List<String> cells) {
        var said = new ArrayList<String>(cells.size());
        for (int column = 0; column < cells.size(); column++) {
            said.add(said(ui, kind.columns().get(column), cells.get(column)));
        }
        return said;
    }

    private static String said(Ui ui, String column, String cell) {
        String key = switch (column) {
            case "sex" -> "clients.sex.";
            case "rehabilitation" -> "clients.rehabilitation.kind.";
            case "programme" -> "programme.";
            case "ending" -> "episodes.ending.";
            case "kind" -> "activities.kind.";
            case "mode" -> "activities.mode.";
            case "place" -> "activities.place.";
            case "condition" -> "activities.condition.";
            default -> "";
        };
        return cell.isEmpty() || key.isEmpty() ? cell : ui.words().find(ui.locale(), key + cell).orElse(cell);
    }
}
