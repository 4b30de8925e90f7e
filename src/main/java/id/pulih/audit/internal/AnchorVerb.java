package id.pulih.audit.internal;

import id.pulih.audit.Anchors;
import id.pulih.platform.Verb;
import java.util.List;
import org.springframework.stereotype.Component;

/** The verb {@code anchor}: prints the end of every chain, to be sent away or printed and laid into a cupboard. */
@Component
class AnchorVerb implements Verb {

    private final ChainReader reader;
    private final Anchors anchors;

    AnchorVerb(ChainReader reader, Anchors anchors) {
        this.reader = reader;
        this.anchors = anchors;
    }

    @Override
    public String word() {
        return "anchor";
    }

    @Override
    public void run(List<String> args) {
        anchors.lines(reader.offices()).forEach(System.out::println);
    }
}
