import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/**
 * Makes the jpackage app-image of this platform: java AppImage.java TARGET VERSION MODULES. The program is a class-path
 * application (many of its jars are no modules) with a runtime that jlink cuts to the named modules.
 */
final class AppImage {
    private AppImage() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        Path input = target.resolve("dist-input");
        Path out = target.resolve("dist");
        delete(input);
        delete(out);
        copy(target.resolve("ais-console.jar"), input.resolve("ais-console.jar"));
        try (var jars = Files.list(target.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                copy(jar, input.resolve("lib").resolve(jar.getFileName()));
            }
        }
        int status = ToolProvider.findFirst("jpackage")
                .orElseThrow(() -> new IllegalStateException("This JDK has no jpackage; use a full JDK 25."))
                .run(System.out, System.err, arguments(input, out, args[1], args[2]));
        System.exit(status);
    }

    private static String[] arguments(Path input, Path out, String version, String modules) {
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", "ais-console",
                "--app-version", version,
                "--description", "Administration console for AIS, PostgreSQL and Redis",
                "--input", input.toString(),
                "--main-jar", "ais-console.jar",
                "--main-class", "org.aisconsole.Main",
                "--add-modules", modules,
                "--jlink-options", "--strip-debug --no-header-files --no-man-pages",
                "--java-options", "--enable-native-access=ALL-UNNAMED",
                "--java-options", "-XX:+UseSerialGC",
                "--dest", out.toString()));
        Path icon = Path.of("assets", icon());
        if (Files.exists(icon)) {
            arguments.addAll(List.of("--icon", icon.toString()));
        }
        return arguments.toArray(String[]::new);
    }

    private static String icon() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.contains("win") ? "icon.ico" : system.contains("mac") ? "icon.icns" : "icon.png";
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
