package org.aisconsole.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Plays the first words of servers that are too old for the console, of which there are no binaries to start. */
public final class OldServers {
    private static final int SSL_REQUEST = 80_877_103;

    private OldServers() {}

    /** A Postgres 9.6: lets anybody in and agrees to everything (protocol 3.0). */
    public static SmallServer postgres96() throws IOException {
        return SmallServer.talking(socket -> {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            greet(in, out);
            for (int kind = in.read(); kind >= 0 && kind != 'X'; kind = in.read()) {
                in.readNBytes(in.readInt() - 4);
                answer(kind, out);
            }
        });
    }

    private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] start = in.readNBytes(in.readInt() - 4);
        if (start.length == 4 && new DataInputStream(new ByteArrayInputStream(start)).readInt() == SSL_REQUEST) {
            out.write('N');
            in.readNBytes(in.readInt() - 4);
        }
        message(out, 'R', new byte[4]);
        Map.of(
                        "server_version", "9.6.24",
                        "server_encoding", "UTF8",
                        "client_encoding", "UTF8",
                        "DateStyle", "ISO, MDY",
                        "integer_datetimes", "on",
                        "standard_conforming_strings", "on")
                .forEach((name, value) -> parameter(out, name, value));
        message(out, 'K', new byte[8]);
        message(out, 'Z', new byte[] {'I'});
    }

    private static void parameter(DataOutputStream out, String name, String value) {
        try {
            message(out, 'S', (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void answer(int kind, DataOutputStream out) throws IOException {
        switch (kind) {
            case 'P' -> message(out, '1', new byte[0]);
            case 'B' -> message(out, '2', new byte[0]);
            case 'D' -> message(out, 'n', new byte[0]);
            case 'E' -> message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
            case 'Q' -> {
                message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
                message(out, 'Z', new byte[] {'I'});
            }
            case 'S' -> message(out, 'Z', new byte[] {'I'});
            default -> {}
        }
    }

    private static void message(DataOutputStream out, char kind, byte[] body) throws IOException {
        out.write(kind);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }

    /** A Redis 5: it has never heard of HELLO. */
    public static SmallServer redis5() throws IOException {
        return SmallServer.talking(OldServers::unknownCommand);
    }

    private static void unknownCommand(Socket socket) throws IOException {
        byte[] buffer = new byte[4096];
        byte[] answer = "-ERR unknown command `HELLO`, with args beginning with: `3`, \r\n".getBytes(StandardCharsets.UTF_8);
        while (socket.getInputStream().read(buffer) > 0) {
            socket.getOutputStream().write(answer);
        }
    }
}
