package dev.todoke.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Bad code, compiled while the test runs and never on anybody's class path: an endpoint or an entity among the test
 * classes would become part of the application under test.
 */
final class Planted {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private Planted() {}

    static JavaClasses compile(String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("the tests need a JDK, this is a runtime without a compiler");
        }
        try {
            Path folder = Files.createTempDirectory("planted");
            folder.toFile().deleteOnExit();
            List<JavaFileObject> files = new ArrayList<>();
            for (String source : sources) {
                files.add(new Source(source));
            }
            var options = List.of("-d", folder.toString(), "-proc:none", "-cp", classPath());
            if (!compiler.getTask(null, null, null, options, null, files).call()) {
                throw new IllegalStateException("planted code does not compile");
            }
            return new ClassFileImporter().importPath(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + nameOf(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String nameOf(String text) {
            return first(PACKAGE, text).replace('.', '/') + "/"
                    + (text.contains("class ") ? first(TYPE, text) : "package-info");
        }

        private static String first(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new IllegalStateException("planted code without a name");
            }
            return matcher.group(1);
        }
    }
}
