package org.aisconsole.engine.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.merkle.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that checkpoints are appended to, one JSON object a line. It should lie where those who can write the store cannot
 * write, such as another machine's disk.
 */
public final class WitnessFile implements Witness {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MOST_BYTES = 256L << 20;

    private final Path file;

    /** A file that need not exist yet. */
    public WitnessFile(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public void take(Witnessed checkpoint, LongFunction<List<Hash>> growth) {
        byte[] line = (JSON.writeValueAsString(checkpoint) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException failed) {
            throw failed(failed);
        }
    }

    @Override
    public List<Witnessed> taken() {
        List<Witnessed> taken = new ArrayList<>();
        try {
            if (!Files.exists(file)) {
                return taken;
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException(Files.size(file) + " B");
            }
            for (String line : Files.readAllLines(file)) {
                taken.add(JSON.readValue(line, Witnessed.class));
            }
            return taken;
        } catch (IOException | JacksonException failed) {
            throw failed(failed);
        }
    }

    private FailureException failed(Exception reason) {
        return FailureException.caused(reason, "audit.witness", file.toString(), reason.toString());
    }
}
