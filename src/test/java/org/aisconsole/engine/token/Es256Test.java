package org.aisconsole.engine.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisconsole.testing.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

class Es256Test {
    /** Those of Project Wycheproof whose key is on P-256: for ES256, or for something else, which must be refused. */
    @Test
    @Tag("needs-data")
    void itAcceptsAndRefusesWhatWycheproofHas(TestReporter reporter) {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (JsonNode group : SharedData.json("wycheproof/json_web_signature_test.json").get("testGroups")) {
            if (!group.path("public").path("crv").asString("").equals("P-256")) {
                continue;
            }
            for (JsonNode test : group.get("tests")) {
                count++;
                boolean accepted = accepts(group.get("public").toString(), test.get("jws").asString());
                if (accepted != test.get("result").asString().equals("valid")) {
                    wrong.add(test.get("tcId") + " " + test.get("comment"));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(count).isEqualTo(41);
        reporter.publishEntry("wycheproof JWS, ES256", count + " of " + count);
    }

    private static boolean accepts(String jwk, String jws) {
        try {
            ECKey key = Es256.key(jwk);
            return Es256.verify(jws, id -> Optional.of(key).filter(known -> id.equals(known.getKeyID())))
                    .isPresent();
        } catch (IllegalArgumentException noKeyForThis) {
            return false;
        }
    }
}
