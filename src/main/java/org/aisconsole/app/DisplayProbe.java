package org.aisconsole.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import org.aisconsole.base.text.Message;

/**
 * Whether a window can be shown here. Asked before JavaFX is started, because a toolkit that failed to start cannot be
 * started again on the headless platform in the same process.
 */
@SuppressWarnings("restricted") // every launch line allows native access: JavaFX needs it too
final class DisplayProbe {
    private DisplayProbe() {}

    /** Why no window can be shown; empty if one can. */
    static Optional<Message> obstacle() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean headless = "headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        if (!system.contains("linux") || headless) { // the headless platform was asked for by name
            return Optional.empty();
        }
        if (!displayAnswers()) {
            return Optional.of(Message.of("app.display.none"));
        }
        return hasLibrary("libgtk-3.so.0") ? Optional.empty() : Optional.of(Message.of("app.display.gtk"));
    }

    private static boolean hasLibrary(String name) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }

    /** JavaFX draws through X11, on a Wayland desktop too; a DISPLAY that is set may still lead nowhere. */
    private static boolean displayAnswers() {
        if (System.getenv("DISPLAY") == null) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            MethodHandle open = handle(
                    x11, "XOpenDisplay", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MethodHandle close =
                    handle(x11, "XCloseDisplay", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            close.invoke(display);
            return true;
        } catch (Throwable absent) {
            return false;
        }
    }

    private static MethodHandle handle(SymbolLookup library, String function, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(function), type);
    }
}
