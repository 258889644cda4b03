package dev.todoke.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.roles.Endpoints.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the desk can do, a script can do, with the same rights; where not, {@code rest/parity.txt} says why. */
class ParityTest {

    private static final Pattern LINE =
            Pattern.compile("(POST /desk\\S*) (?:= ((?:GET|POST|PUT|PATCH|DELETE) /api\\S*)(?: \\| (.+))?|- (.+))");

    @Test
    void everyFormOfTheDeskIsInTheTableAndTheTableHasNoOther() throws IOException {
        TreeSet<String> forms = new TreeSet<>();
        Endpoints.table().keySet().stream()
                .filter(key -> key.startsWith("POST /desk"))
                .forEach(forms::add);
        assertThat(new TreeSet<>(table().keySet()))
                .as("src/test/resources/rest/parity.txt against the forms of the desk")
                .isEqualTo(forms);
    }

    @Test
    void whatDoesTheSameIsThereAndHasTheSameRights() throws IOException {
        Map<String, Endpoint> all = Endpoints.table();
        List<String> wrong = new ArrayList<>();
        table().forEach((form, line) -> {
            String operation = line.group(2);
            if (operation == null) {
                return;
            }
            if (!all.containsKey(operation)) {
                wrong.add(form + ": there is no " + operation);
            } else if (line.group(3) == null
                    && all.containsKey(form)
                    && !all.get(form).roles().equals(all.get(operation).roles())) {
                wrong.add(form + ": other rights than " + operation);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Matcher> table() throws IOException {
        Map<String, Matcher> table = new TreeMap<>();
        try (var in = ParityTest.class.getClassLoader().getResourceAsStream("rest/parity.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        Matcher matcher = LINE.matcher(line);
                        assertThat(matcher.matches()).as(line).isTrue();
                        assertThat(table.put(matcher.group(1), matcher))
                                .as("twice: " + line)
                                .isNull();
                    });
        }
        return table;
    }
}
