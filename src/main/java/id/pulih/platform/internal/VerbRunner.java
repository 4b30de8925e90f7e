package id.pulih.platform.internal;

import id.pulih.platform.Verb;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Runs the beans of the verb the service was started with, then lets people in. */
@Component
class VerbRunner implements ApplicationRunner {

    private final List<Verb> verbs;
    private final OpeningGate gate;
    private final String word;

    VerbRunner(List<Verb> verbs, OpeningGate gate, @Value("${pulih.verb:serve}") String word) {
        this.verbs = verbs;
        this.gate = gate;
        this.word = word;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        verbs.stream()
                .filter(verb -> verb.word().equals(word))
                .forEach(verb -> verb.run(List.of(arguments.getSourceArgs())));
        gate.open();
    }
}
