package org.aisconsole.base.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.aisconsole.testing.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proofs that another project wrote, right and wrong ones, are told apart as it says. */
@Tag("needs-data")
class VectorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void inclusionProofsAreJudgedAsTheVectorsSay(TestReporter reporter) {
        Map<String, Inclusion> vectors =
                JSON.readValue(SharedData.at("merkle", "inclusion.json"), new TypeReference<>() {});
        vectors.forEach((name, vector) ->
                assertThat(vector.accepted()).as(name).isEqualTo(!vector.wantErr()));
        reporter.publishEntry("inclusion proofs judged as the vectors say", Integer.toString(vectors.size()));
        assertThat(vectors).hasSize(98);
    }

    @Test
    void consistencyProofsAreJudgedAsTheVectorsSay(TestReporter reporter) {
        Path file = SharedData.at("merkle", "consistency.json");
        Map<String, Consistency> vectors = JSON.readValue(file, new TypeReference<>() {});
        vectors.forEach((name, vector) ->
                assertThat(vector.accepted()).as(name).isEqualTo(!vector.wantErr()));
        reporter.publishEntry("consistency proofs judged as the vectors say", Integer.toString(vectors.size()));
        assertThat(vectors).hasSize(98);
    }

    /** What is no hash cannot even become one, which is a refusal too. */
    private static boolean accepts(Check check) {
        try {
            return check.holds();
        } catch (IllegalArgumentException noHash) {
            return false;
        }
    }

    private static List<Hash> hashes(@Nullable List<String> proof) {
        return proof == null ? List.of() : proof.stream().map(Hash::ofBase64).toList();
    }

    /** Some vectors have words in the place of a root; they stay equal and unequal to each other, and equal to no root. */
    private static Hash rootOf(@Nullable String text) {
        byte[] bytes = Base64.getDecoder().decode(text == null ? "" : text);
        return bytes.length == Hash.SIZE ? Hash.of(bytes) : Hash.leaf(bytes);
    }

    private interface Check {
        boolean holds();
    }

    record Inclusion(
            String desc,
            BigInteger leafIdx,
            BigInteger treeSize,
            @Nullable String leafHash,
            @Nullable List<String> proof,
            @Nullable String root,
            boolean wantErr) {
        boolean accepted() {
            return accepts(() -> Proofs.includes(
                    leafIdx.longValue(),
                    treeSize.longValue(),
                    Hash.ofBase64(leafHash == null ? "" : leafHash),
                    hashes(proof),
                    rootOf(root)));
        }
    }

    record Consistency(
            String desc,
            long size1,
            long size2,
            @Nullable String root1,
            @Nullable String root2,
            @Nullable List<String> proof,
            boolean wantErr) {
        boolean accepted() {
            return accepts(() -> Proofs.grew(size1, size2, rootOf(root1), rootOf(root2), hashes(proof)));
        }
    }
}
