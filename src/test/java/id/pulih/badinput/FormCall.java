package id.pulih.badinput;

import java.util.Map;

/**
 * A form that would be accepted, to be spoiled field by field.
 *
 * @param username who fills it in; empty for somebody who is not signed in
 * @param page     where the form is
 * @param form     what the form posts to as it stands there
 * @param action   where it is sent: mostly the same; a piece of the page is asked for elsewhere
 * @param values   what is typed and chosen; the form adds its hidden fields
 */
record FormCall(String username, String page, String form, String action, Map<String, String> values) {

    static FormCall at(String username, String page, Map<String, String> values) {
        return new FormCall(username, page, page, page, values);
    }

    FormCall to(String form) {
        return new FormCall(username, page, form, form, values);
    }

    FormCall sentTo(String action) {
        return new FormCall(username, page, form, action, values);
    }
}
