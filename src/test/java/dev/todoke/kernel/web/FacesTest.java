package dev.todoke.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.TodokeSettings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which paths exist under which host, in which role. */
class FacesTest {

    private static final List<String> DESK =
            List.of("/desk", "/desk/sign-in", "/api", "/api/v1/session", "/problems/gone");
    private static final List<String> DOOR =
            List.of("/", "/f", "/f/form", "/deskx", "/apix", "/problemsx", "/anything");

    private static Faces faces(String role, String door, String desk) {
        Map<String, String> values = new HashMap<>();
        values.put("todoke.role", role);
        values.put("todoke.door.url", door);
        values.put("todoke.desk.url", desk);
        return new Faces(new SmallRyeConfigBuilder()
                .withMapping(TodokeSettings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(TodokeSettings.class));
    }

    @Test
    void withTwoHostsEachFaceIsShownUnderItsOwnOnly() {
        Faces faces = faces("all", "https://door.example", "https://desk.example:8443");
        for (String path : DESK) {
            assertThat(faces.shows(path, "desk.example:8443")).as(path).isTrue();
            for (String host : List.of("door.example", "desk.example", "evil.example", "")) {
                assertThat(faces.shows(path, host)).as(path + " at " + host).isFalse();
            }
        }
        for (String path : DOOR) {
            assertThat(faces.shows(path, "DOOR.example")).as(path).isTrue();
            assertThat(faces.shows(path, "desk.example:8443")).as(path).isFalse();
            assertThat(faces.shows(path, null)).as(path).isFalse();
        }
        assertThat(faces.shows("/assets/desk.css", "door.example")).isTrue();
        assertThat(faces.shows("/assets/desk.css", "desk.example:8443")).isTrue();
        assertThat(faces.shows("/assets/desk.css", "evil.example")).isFalse();
        assertThat(faces.shows("/q/health", "10.0.0.7:8080")).isTrue();
    }

    @Test
    void withOneHostBothFacesAreShownUnderAnyName() {
        Faces faces = faces("all", "http://localhost:8080", "http://localhost:8080");
        DESK.forEach(path -> assertThat(faces.shows(path, "127.0.0.1:4711")).isTrue());
        DOOR.forEach(path -> assertThat(faces.shows(path, "127.0.0.1:4711")).isTrue());
    }

    @Test
    void aRoleShowsItsOwnFaceOnly() {
        Faces door = faces("door", "https://door.example", "https://desk.example");
        Faces desk = faces("desk", "https://door.example", "https://desk.example");
        DESK.forEach(path -> assertThat(door.shows(path, "desk.example")).isFalse());
        DOOR.forEach(path -> assertThat(door.shows(path, "door.example")).isTrue());
        DESK.forEach(path -> assertThat(desk.shows(path, "desk.example")).isTrue());
        DOOR.forEach(path -> assertThat(desk.shows(path, "door.example")).isFalse());
        assertThat(door.shows("/assets/door.css", "door.example")).isTrue();
    }
}
