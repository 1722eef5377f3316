package org.aisconsole.engine.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.aisconsole.base.failure.FailureException;
import org.aisconsole.base.merkle.Hash;

/**
 * A witness that is reached by HTTP, in the protocol of transparency logs (C2SP tlog-witness): it is sent the size that it saw
 * last, a proof that the log only grew since, and the checkpoint. One that saw another size answers 409 with that, and is
 * asked once more.
 */
public final class WitnessUrl implements Witness {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 10_000;
    private static final int OTHER_SIZE = 409;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private long seen;

    /** A witness that nothing was sent to yet. */
    public WitnessUrl(URI address) {
        this.address = address;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public synchronized void take(Witnessed checkpoint, LongFunction<List<Hash>> growth) {
        long size = Checkpoint.parse(SignedNote.parse(checkpoint.note()).text()).size();
        try {
            Answer answer = send(checkpoint, growth);
            if (answer.status == OTHER_SIZE) {
                seen = Math.clamp(Long.parseLong(answer.body.strip()), 0, size);
                answer = send(checkpoint, growth);
            }
            if (answer.status / 100 != 2) {
                throw new IOException("HTTP " + answer.status);
            }
            seen = size;
        } catch (IOException | NumberFormatException failed) {
            throw FailureException.caused(failed, "audit.witness", name(), failed.toString());
        }
    }

    private Answer send(Witnessed checkpoint, LongFunction<List<Hash>> growth) throws IOException {
        StringBuilder body = new StringBuilder("old " + seen + "\n");
        if (seen > 0) {
            growth.apply(seen).forEach(hash -> body.append(hash.base64()).append('\n'));
        }
        body.append('\n').append(checkpoint.note());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream answer = response.body()) {
                return new Answer(
                        response.statusCode(), new String(answer.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** It only takes; what it keeps is asked for at its own door. */
    @Override
    public List<Witnessed> taken() {
        return List.of();
    }

    /** What came back. */
    private record Answer(int status, String body) {}
}
