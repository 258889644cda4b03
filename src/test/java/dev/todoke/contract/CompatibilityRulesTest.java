package dev.todoke.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to break a caller is found, and every way to grow is let pass. */
class CompatibilityRulesTest {

    private static final String BEFORE = """
            openapi: 3.1.0
            paths:
              /api/v1/things:
                get:
                  parameters:
                  - {name: state, in: query, schema: {type: string, enum: [A, B]}}
                  responses:
                    "200": {content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}}
                post:
                  requestBody:
                    content:
                      application/json: {schema: {$ref: "#/components/schemas/NewThing"}}
                      text/csv: {schema: {type: string}}
                  responses:
                    "201": {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
              /api/v1/things/{id}:
                delete:
                  parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    "204": {description: gone}
            components:
              schemas:
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    count: {type: integer, format: int32}
                    state: {type: string, enum: [A, B]}
                    inner: {type: object, properties: {deep: {type: string}}}
                    each: {type: object, additionalProperties: {type: object, properties: {deepest: {type: string}}}}
                NewThing:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 20}
                    kind: {type: string, enum: [A, B]}
            """;

    @Test
    void theSameBreaksNothing() {
        assertThat(breaks(BEFORE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            operation removed        | delete:                          | patch:                              | operation removed
            path removed             | /api/v1/things/{id}:             | /api/v1/others/{id}:                | operation removed
            parameter removed        | {name: state, in: query          | {name: other, in: query             | parameter query state removed
            new required parameter   | {name: state, in: query, schema: {type: string, enum: [A, B]}} | {name: state, in: query, required: true, schema: {type: string, enum: [A, B]}} | is required now
            parameter value removed  | enum: [A, B]}}\\n      responses  | enum: [A]}}\\n      responses        | is not taken any more
            new required member      | required: [name]                 | required: [name, kind]              | member kind is required now
            sent member unknown      | kind: {type: string              | sort: {type: string                 | member kind is unknown now
            sent value removed       | kind: {type: string, enum: [A, B]} | kind: {type: string, enum: [A]}   | is not taken any more
            sent text shorter        | maxLength: 20                    | maxLength: 10                       | narrower
            body type removed        | text/csv:                        | text/plain:                         | body of text/csv
            body required            | requestBody:                     | requestBody:\\n        required: true | a body is required now
            told member removed      | count: {type: integer            | number: {type: integer              | member count removed
            told value removed       | state: {type: string, enum: [A, B]} | state: {type: string, enum: [A]} | removed
            deep member removed      | deep: {type: string}             | flat: {type: string}                | member deep removed
            map member removed       | deepest: {type: string}          | flattest: {type: string}            | member deepest removed
            type changed             | count: {type: integer, format: int32} | count: {type: string}          | type changed
            format changed           | format: int32                    | format: int64                       | type changed
            promised member optional | required: [id]                   | required: []                        | may be missing now
            answer removed           | "201":                           | "202":                              | answer 201 removed
            told type removed        | "200": {content: {application/json: | "200": {content: {text/plain:    | removed
            no content any more      | "204":                           | "200":                              | answer 204 removed
            """)
    void isFound(String name, String old, String now, String said) {
        String change = now.replace("\\n", "\n");
        String from = old.replace("\\n", "\n");
        assertThat(BEFORE).contains(from);
        assertThat(breaks(BEFORE.replace(from, change))).anyMatch(found -> found.contains(said));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            new optional parameter  | parameters:\\n      - {name: state | parameters:\\n      - {name: more, in: query, schema: {type: string}}\\n      - {name: state
            new told member         | count: {type                      | more: {type: string}\\n        count: {type
            new optional member     | kind: {type                       | more: {type: string}\\n        kind: {type
            new told value          | state: {type: string, enum: [A, B]} | state: {type: string, enum: [A, B, C]}
            longer text             | maxLength: 20                     | maxLength: 40
            fewer required members  | required: [name]                  | required: []
            another path name       | /api/v1/things/{id}               | /api/v1/things/{thing}
            another shape name      | NewThing                          | ThingRequest
            more problems           | "204": {description: gone}        | "204": {description: gone}\\n        "404": {description: none}
            new operation           | delete:                           | get: {responses: {"200": {description: one}}}\\n    delete:
            """)
    void isLetPass(String name, String old, String now) {
        String from = old.replace("\\n", "\n");
        assertThat(BEFORE).contains(from);
        assertThat(breaks(BEFORE.replace(from, now.replace("\\n", "\n")))).isEmpty();
    }

    @Test
    void anAnswerThatPromisedNoShapeMayBeToldBetter() {
        String vague = BEFORE.replace(
                "\"201\": {content: {application/json: {schema: {$ref: \"#/components/schemas/Thing\"}}}}",
                "\"200\": {content: {application/json: {}}}");
        assertThat(Compatibility.breaks(Contract.read(vague), Contract.read(BEFORE)))
                .isEmpty();
    }

    private static List<String> breaks(String now) {
        return Compatibility.breaks(Contract.read(BEFORE), Contract.read(now));
    }
}
