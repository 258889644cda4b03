package dev.todoke.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** As a company runs it, not as the demo does: nobody is prepared and a one-time code opens no list. */
public class SmallMode implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("todoke.mode", "small");
    }
}
