package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A winner at the door: pastes the code, fills in the form, checks, sends, comes back with the receipt code. */
final class Visitor {

    private static final Pattern RECEIPT = Pattern.compile("<output class=\"code num\">([^<]+)</output>");

    private final Web web;
    private final String token;
    private Web.Page page;

    Visitor(URI door, String token) {
        this.web = new Web(door);
        this.token = token;
        this.page = web.post("/f", Map.of("code", token, "lang", "ja"));
    }

    Web.Page page() {
        return page;
    }

    /** From the form to the receipt; returns the receipt code. */
    String send(Person person) {
        page = web.post("/f/check", with(person.typed()));
        assertThat(page.status()).as("check page").isEqualTo(200);
        Map<String, String> kept = new HashMap<>(person.typed());
        kept.replaceAll((name, value) -> hiddenOr(name, value));
        page = web.post("/f/send", with(kept));
        assertThat(page.status()).as("receipt page").isEqualTo(200);
        Matcher code = RECEIPT.matcher(page.body());
        return code.find() ? code.group(1) : "";
    }

    private String hiddenOr(String name, String value) {
        try {
            return page.hidden(name);
        } catch (AssertionError notAsked) {
            return value;
        }
    }

    void prove(String receipt) {
        page = web.post("/f/code", with(Map.of("receipt", receipt)));
    }

    void correct() {
        page = web.post("/f/correct", with(Map.of()));
    }

    void decline() {
        page = web.post("/f/decline", with(Map.of()));
        page = web.post("/f/decline", with(Map.of("sure", "yes")));
    }

    void withdraw() {
        page = web.post("/f/withdraw", with(Map.of()));
        page = web.post("/f/withdraw", with(Map.of("sure", "yes")));
    }

    private Map<String, String> with(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("session", page.hidden("session"));
        form.put("lang", "ja");
        return form;
    }
}
