package dev.todoke.intake.door;

import dev.todoke.address.Prefectures;
import dev.todoke.kernel.Refusal.FieldProblem;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the fields that a campaign asks for. */
final class FormFields {

    private static final Map<String, FieldView.Shape> SHAPES = Map.of(
            "name", new FieldView.Shape("text", "name", "text", 200, ""),
            "postalCode", new FieldView.Shape("text", "postal-code", "numeric", 40, "w-zip"),
            "prefecture", new FieldView.Shape("select", "address-level1", "none", 0, "w-pref"),
            "city", new FieldView.Shape("text", "address-level2", "text", 300, ""),
            "street", new FieldView.Shape("text", "address-line1", "text", 300, ""),
            "building", new FieldView.Shape("text", "address-line2", "text", 300, ""),
            "phone", new FieldView.Shape("tel", "tel", "tel", 60, "w-tel"),
            "email", new FieldView.Shape("email", "email", "email", 400, ""));

    private final Notice notice;
    private final FieldMessages texts;

    FormFields(Notice notice) {
        this.notice = notice;
        this.texts = MessageBundles.get(FieldMessages.class, Localized.Literal.of(notice.lang()));
    }

    List<FieldView> draw(Typed typed, List<FieldProblem> problems, String focus) {
        Map<String, String> errors = problems.stream()
                .collect(Collectors.toMap(FieldProblem::pointer, this::error, (first, second) -> first));
        List<FieldView> fields = new ArrayList<>();
        for (String name : Typed.DETAILS) {
            if (asks(name)) {
                fields.add(new FieldView(
                        name,
                        label(name),
                        hint(name),
                        !name.equals("building"),
                        Objects.requireNonNull(SHAPES.get(name), "a field without a shape"),
                        typed.shown(name),
                        name.equals("prefecture") ? prefectures(typed.shown(name)) : null,
                        errors.get(name),
                        errors.isEmpty() && name.equals(focus)));
            }
        }
        return fields;
    }

    boolean asks(String name) {
        return switch (name) {
            case "phone" -> notice.asksPhone();
            case "email" -> notice.asksEmail();
            default -> true;
        };
    }

    String label(String name) {
        return switch (name) {
            case "name" -> texts.labelName();
            case "postalCode" -> texts.labelPostalCode();
            case "prefecture" -> texts.labelPrefecture();
            case "city" -> texts.labelCity();
            case "street" -> texts.labelStreet();
            case "building" -> texts.labelBuilding();
            case "phone" -> texts.labelPhone();
            default -> texts.labelEmail();
        };
    }

    private @Nullable String hint(String name) {
        return switch (name) {
            case "name" -> texts.hintName();
            case "postalCode" -> texts.hintPostalCode();
            case "street" -> texts.hintStreet();
            case "building" -> texts.hintBuilding();
            case "phone" -> texts.hintPhone();
            case "email" -> texts.hintEmail();
            default -> null;
        };
    }

    private String error(FieldProblem problem) {
        return switch (problem.code()) {
            case "blank" -> blank(problem.pointer());
            case "digits" -> texts.postalCodeDigits();
            case "phone" -> texts.phoneShape();
            case "email" -> texts.emailShape();
            case "prefecture" -> texts.prefectureBlank();
            case "too-long" -> texts.tooLong(label(problem.pointer()));
            default -> texts.characters(label(problem.pointer()));
        };
    }

    private String blank(String name) {
        return switch (name) {
            case "name" -> texts.nameBlank();
            case "postalCode" -> texts.postalCodeBlank();
            case "prefecture" -> texts.prefectureBlank();
            case "city" -> texts.cityBlank();
            case "street" -> texts.streetBlank();
            case "phone" -> texts.phoneBlank();
            default -> texts.emailBlank();
        };
    }

    private List<FieldView.Option> prefectures(String chosen) {
        List<FieldView.Option> options = new ArrayList<>();
        options.add(new FieldView.Option("", texts.pick(), false));
        for (int i = 0; i < Prefectures.ALL.size(); i++) {
            String name = Prefectures.ALL.get(i);
            String text = notice.lang().equals("en") ? RomanPrefectures.ALL.get(i) + " " + name : name;
            options.add(new FieldView.Option(name, text, name.equals(chosen)));
        }
        return options;
    }
}
