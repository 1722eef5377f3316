package org.aisconsole.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.aisconsole.base.event.ConsoleEvent;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.engine.monitor.HealthFinding;
import org.aisconsole.engine.monitor.HostMetrics;
import org.aisconsole.engine.monitor.PostgresMetrics;
import org.aisconsole.engine.monitor.TimeWindow;
import org.aisconsole.ui.shell.ShellFixture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a user does with the dashboard by keyboard and mouse, on the headless platform. */
@Timeout(60)
class DashboardJourneyTest extends ApplicationTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private ShellFixture fixture;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Override
    public void start(Stage shown) throws IOException {
        stage = shown;
        folder = Files.createTempDirectory("dashboard");
        open();
    }

    private void open() {
        fixture = new ShellFixture(folder, Locale.ENGLISH, Map.of("AIS_CONSOLE_APPEARANCE_THEME", "light"));
        stage.setScene(new Scene(fixture.view, 1000, 950));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void waitUntil(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return holds.call();
        });
    }

    private Optional<Node> find(String name) {
        return all(fixture.view).stream()
                .filter(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith(name))
                .findFirst();
    }

    private Node named(String name) {
        return find(name).orElseThrow(() -> new AssertionError("nothing is called " + name));
    }

    private static List<Node> all(Parent parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            nodes.add(child);
            if (child instanceof Parent branch) {
                nodes.addAll(all(branch));
            }
        }
        return nodes;
    }

    /** Puts the charts of Postgres into sight. */
    private Node chart() throws Exception {
        ScrollPane scroll = lookup(".page-scroll").queryAs(ScrollPane.class);
        Node chart = lookup(".time-chart").query();
        interact(() -> {
            Node page = scroll.getContent();
            double top = page.sceneToLocal(chart.localToScene(0, 0)).getY() - 100;
            scroll.setVvalue(top / (page.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight()));
        });
        waitUntil(() -> named("Postgres · Transactions: ").equals(chart));
        return chart;
    }

    private Optional<TimeWindow> zoom() {
        WaitForAsyncUtils.waitForFxEvents();
        return fixture.dashboard.zoom().windowProperty().get();
    }

    @Test
    void keysZoomMoveAndComeBack() throws Exception {
        Node chart = chart();
        interact(chart::requestFocus);
        push(KeyCode.PLUS).push(KeyCode.PLUS);
        TimeWindow closer = zoom().orElseThrow();
        assertThat(closer.millis()).isEqualTo(75_000);
        push(KeyCode.LEFT);
        assertThat(zoom().orElseThrow().from()).isEqualTo(closer.from() - closer.millis() / 4);
        push(KeyCode.RIGHT).push(KeyCode.MINUS);
        assertThat(zoom().orElseThrow().millis()).isEqualTo(150_000);
        assertThat(lookup("Back to live").tryQuery()).get().matches(Node::isVisible);
        push(KeyCode.ESCAPE);
        assertThat(zoom()).isEmpty();
        push(KeyCode.PLUS).push(KeyCode.DIGIT0);
        assertThat(zoom()).isEmpty();
    }

    @Test
    void draggingAcrossAChartZoomsAllAndTheButtonGoesBack() throws Exception {
        Node chart = chart();
        moveTo(chart).press(MouseButton.PRIMARY).moveBy(60, 0).release(MouseButton.PRIMARY);
        TimeWindow window = zoom().orElseThrow();
        waitUntil(() -> fixture.dashboard.dataProperty().get().window().equals(window));
        clickOn("Back to live");
        assertThat(zoom()).isEmpty();
    }

    @Test
    void allChartsMarkTheMomentThatTheMousePointsAt() throws Exception {
        Node chart = chart();
        moveTo(chart);
        moveBy(3, 0);
        waitUntil(() -> lookup(".chart-cursor").queryAll().stream().filter(Node::isVisible).count() >= 2);
        moveTo("Dashboard");
        waitUntil(() -> lookup(".chart-cursor").queryAll().stream().noneMatch(Node::isVisible));
    }

    @Test
    void whatIsHiddenStaysHiddenUntilItIsBroughtBack() throws Exception {
        clickOn("Arrange");
        clickOn(named("Hide Attention"));
        clickOn(named("Move Postgres · Transactions later"));
        waitUntil(() -> find("Hide Attention").isEmpty());
        waitUntil(() -> fixture.context.settings().current().dashboard().hidden().equals(List.of("attention"))
                && fixture.context.settings().current().dashboard().order().indexOf("tile.transactions") == 1);
        interact(this::open);
        clickOn("Arrange");
        assertThat(find("Hide Attention")).isEmpty();
        assertThat(fixture.dashboard.arrange().arrangementProperty().get().order()).startsWith("tile.cache_hit");
        clickOn(named("Bring back Attention"));
        assertThat(find("Hide Attention")).isPresent();
        clickOn("As it came").clickOn("Done");
        assertThat(fixture.dashboard.arrange().arrangementProperty().get()).isEqualTo(Arrangement.USUAL);
        assertThat(lookup("Arrange").queryAs(ToggleButton.class).isSelected()).isFalse();
    }

    @Test
    void theKeyboardArrangesTooAndKeepsItsPlace() throws Exception {
        clickOn("Arrange");
        Node wider = named("Make How full wide or narrow");
        interact(wider::requestFocus);
        push(KeyCode.SPACE);
        waitUntil(() -> fixture.dashboard.arrange().arrangementProperty().get().wide().contains("gauges"));
        assertThat(wider.isFocused()).isTrue();
        Node earlier = named("Move How full earlier");
        interact(earlier::requestFocus);
        push(KeyCode.SPACE);
        waitUntil(() -> fixture.dashboard.arrange().arrangementProperty().get().order().indexOf("gauges") == 0);
        assertThat(earlier.isFocused()).as("it can be moved on at once").isTrue();
    }

    @Test
    void yesterdayStandsBeside() throws Exception {
        clickOn("no comparison").clickOn("with yesterday");
        chart();
        waitUntil(() -> lookup(".legend-earlier").queryAll().stream().anyMatch(Node::isVisible));
        assertThat(fixture.history.queries()).isNotEmpty();
    }

    @Test
    void aFailingStoreIsSaidAndTriedAgain() throws Exception {
        fixture.history.fail(FailureException.expected("postgres.unreachable", "127.0.0.1:5432/ais", "Refused."));
        clickOn("24 h");
        waitUntil(() -> lookup(".past-notice").tryQuery().isPresent());
        fixture.history.fail(null);
        clickOn("Try again");
        waitUntil(() -> lookup(".past-notice").tryQuery().isEmpty());
    }

    @Test
    void aPanelIsSavedAsCsvAndCopiedAsMarkdown() throws Exception {
        chart();
        Path file = folder.resolve("transactions.csv");
        fixture.chosen.add(file);
        List<ConsoleEvent> told = new CopyOnWriteArrayList<>();
        fixture.events.subscribe("exports", 10, told::add);
        clickOn(named("Save or copy Postgres · Transactions")).clickOn("Save as CSV …");
        waitUntil(() -> Files.exists(file) && Files.readAllLines(file).size() == 62);
        assertThat(Files.readAllLines(file).getFirst())
                .isEqualTo("time,postgres.transactions.committed,postgres.transactions.rolled_back");
        clickOn(named("Save or copy Postgres · Transactions")).clickOn("Copy as Markdown");
        List<String> copied = new ArrayList<>();
        waitUntil(() -> {
            interact(() -> copied.add(Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "")));
            return copied.getLast().startsWith("| time | postgres.transactions.committed |");
        });
        waitUntil(() -> told.size() == 2); // the threat watch sums what leaves
        assertThat(told).allSatisfy(event ->
                assertThat(Objects.requireNonNull(event.exported()).rows()).isEqualTo(61));
    }

    @Test
    void aPanelIsSavedAsAPicture() throws Exception {
        Path file = folder.resolve("transactions.png");
        chart();
        fixture.chosen.add(file);
        clickOn(named("Save or copy Postgres · Transactions")).clickOn("Save as PNG …");
        waitUntil(() -> Files.exists(file) && Files.size(file) > 2_000);
    }

    @Test
    void thePageIsADocumentWithItsTitle() throws Exception {
        Path file = folder.resolve("page.pdf");
        fixture.chosen.add(file);
        clickOn("Export").clickOn("The page as PDF …");
        waitUntil(() -> Files.exists(file) && fixture.context.jobs().running().isEmpty());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Dashboard")
                    .contains("AIS sample suite")
                    .contains("last 5 min")
                    .contains("This machine");
        }
    }

    @Test
    void thePageIsSavedAsPictureAndTable() throws Exception {
        Path picture = folder.resolve("page.png");
        Path table = folder.resolve("page.json");
        fixture.chosen.addAll(List.of(picture, table));
        clickOn("Export").clickOn("The page as PNG …");
        waitUntil(() -> Files.exists(picture) && Files.size(picture) > 20_000);
        clickOn("Export").clickOn("All charts as JSON …");
        waitUntil(() -> Files.exists(table) && Files.readString(table).stripTrailing().endsWith("]"));
        assertThat(Files.readString(table)).contains("\"postgres.transactions.committed\"");
    }

    @Test
    void whatIsOutOfSightIsDrawnWhenItComesIntoSight() throws Exception {
        waitUntil(() -> find("Transactions: 1,").isPresent());
        fixture.metrics.put(PostgresMetrics.COMMITS, t -> 5);
        fixture.metrics.put(HostMetrics.NETWORK_IN, t -> 7);
        interact(() -> fixture.metrics.tick("host"));
        waitUntil(() -> find("Transactions: 5/s").isPresent());
        assertThat(find("This machine · Network: received 7 B/s")).isEmpty();
        interact(() -> lookup(".page-scroll").queryAs(ScrollPane.class).setVvalue(1));
        waitUntil(() -> find("This machine · Network: received 7 B/s").isPresent());
    }

    @Test
    void aFindingLeadsToAnAction() throws Exception {
        HealthFinding found = HealthFinding.warning("host", "monitor.health.disk", 1.0, 0.0, 1.0).leadingTo("shortcuts");
        fixture.metrics.put(HostMetrics.DISK_USED, t -> 1);
        fixture.metrics.put(PostgresMetrics.SESSIONS_WAITING, t -> 0);
        fixture.health.register(() -> List.of(found));
        interact(() -> fixture.metrics.tick("host"));
        waitUntil(() -> lookup(".attention .button").tryQuery().isPresent());
        clickOn(".attention .button");
        waitUntil(() -> lookup(".shortcut-grid").tryQuery().isPresent());
    }

    @Test
    void everythingThatTakesTheFocusHasANameWhileArranging() {
        clickOn("Arrange");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(all(fixture.view).stream().filter(node -> node.isFocusTraversable() && node.isVisible()))
                .filteredOn(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())
                .allMatch(node -> node instanceof Labeled labeled && !labeled.getText().isBlank());
    }
}
