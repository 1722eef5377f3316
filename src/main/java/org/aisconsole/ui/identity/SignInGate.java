package org.aisconsole.ui.identity;

import java.time.Duration;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.aisconsole.base.job.Job;
import org.aisconsole.base.text.Message;
import org.aisconsole.engine.identity.Mode;
import org.aisconsole.ui.shell.UiContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the window's content while somebody is signed in, and the sign-in while nobody is. Ends the session when nobody has
 * moved for as long as the settings say, and looks twice a minute whether an admin has.
 */
public final class SignInGate {
    private static final Logger LOG = LoggerFactory.getLogger(SignInGate.class);
    private static final javafx.util.Duration LOOK = javafx.util.Duration.seconds(30);
    /** What is of use in a text field; every other shortcut would reach the window behind. */
    private static final Set<KeyCode> EDITING = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z);

    private final Pane root;
    private final Node content;
    private final PeopleEngines engines;
    private final UiContext context;
    private final SignInView signIn;
    private final IdleTimer idle;

    /**
     * A gate before some content, which is shown in the root when somebody may see it.
     *
     * @param root of the scene; its children are the gate's
     */
    public SignInGate(Pane root, Node content, PeopleEngines engines, UiContext context) {
        this.root = root;
        this.content = content;
        this.engines = engines;
        this.context = context;
        this.signIn = new SignInView(context.texts(), new SignInViewModel(engines, context));
        this.idle = new IdleTimer(context.clock(), this::idleLimit);
        engines.session().watch(now -> context.ui().execute(this::show));
        show();
    }

    /** Read at each look, so that a change holds at once. */
    private Duration idleLimit() {
        return Duration.ofMinutes(context.settings().current().identity().idleMinutes());
    }

    /** Follows what the user does in a scene. */
    public void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> idle.touch());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::holdShortcut);
        Timeline looking = new Timeline(new KeyFrame(LOOK, at -> look()));
        looking.setCycleCount(Animation.INDEFINITE);
        looking.play();
    }

    private boolean isOpen() {
        return engines.session().current().isPresent();
    }

    private void show() {
        if (isOpen()) {
            idle.touch();
            root.getChildren().setAll(content);
        } else {
            hidePopups();
            signIn.clear();
            root.getChildren().setAll(signIn);
        }
    }

    private static void hidePopups() {
        Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .toList()
                .forEach(Window::hide);
    }

    private void holdShortcut(KeyEvent key) {
        boolean shortcut = key.isShortcutDown() || key.isAltDown() || key.getCode().isFunctionKey();
        if (!isOpen() && shortcut && !EDITING.contains(key.getCode())) {
            key.consume();
        }
    }

    private void look() {
        if (engines.session().mode() == Mode.SOLO) {
            return;
        }
        if (isOpen() && idle.isOver()) {
            engines.session().end();
        } else {
            context.jobs()
                    .start(Job.named(Message.of("people.signin.title"))
                            .work(job -> {
                                engines.session().recheck();
                                return isOpen();
                            })
                            .onSuccess(open -> {})
                            .onFailure(away -> LOG.info("cannot look who may be here: {}", away))
                            .latest("recheck")
                            .quiet());
        }
    }
}
