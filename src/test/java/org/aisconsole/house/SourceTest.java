package org.aisconsole.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler and ArchUnit do not see: sizes, packages without a word, colours in Java. */
class SourceTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST_FILE = 350;

    @Test
    void noFileIsLongerThanAReaderLikes() throws IOException {
        assertThat(sources()).allSatisfy(file -> assertThat(Files.readAllLines(file))
                .as("%s", file)
                .hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> folders = sources().stream().map(Path::getParent).distinct().toList();
        assertThat(folders).allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void coloursAreTokensNotHexInJava() throws IOException {
        assertThat(sources()).allSatisfy(file -> assertThat(Files.readString(file))
                .as("%s", file)
                .doesNotContainPattern("\"[^\"]*#[0-9a-fA-F]{6}\\b"));
    }

    @Test
    void nothingIsLeftUndone() throws IOException {
        assertThat(sources()).allSatisfy(file ->
                assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern("\\b(TODO|FIXME|XXX)\\b"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
