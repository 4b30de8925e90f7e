package id.pulih.platform;

import java.util.List;

/** What one of the operator's verbs does once the application stands. */
public interface Verb {

    /** The word on the command line. */
    String word();

    /** @param args what followed the word */
    void run(List<String> args);
}
