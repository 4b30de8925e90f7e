package id.pulih.referrals.internal;

import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;

/** A new entry of the directory, or a new version of one. */
public record ResourceFormPage(String action, String back, boolean fresh, Form form, List<String> fields, List<Option> institutions,
        List<Difference> differences) {}
