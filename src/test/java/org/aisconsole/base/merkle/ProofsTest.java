package org.aisconsole.base.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private static final List<Hash> LEAVES = IntStream.range(0, 200)
            .mapToObj(number -> Hash.leaf(("entry " + number).getBytes(StandardCharsets.UTF_8)))
            .toList();

    private static final MerkleTree TREE =
            new MerkleTree((from, to, each) -> LEAVES.subList((int) from, (int) to).forEach(each));

    /** The definition itself (RFC 6962, 2.1), against which the incremental way is held. */
    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    @Test
    void theRootIsThatOfTheDefinition() {
        CompactRange range = new CompactRange();
        for (int size = 0; size < LEAVES.size(); size++) {
            assertThat(range.root()).isEqualTo(root(LEAVES.subList(0, size)));
            range.append(LEAVES.get(size));
        }
    }

    @Property(tries = 100)
    void aRangeGoesOnFromItsSubtrees(@ForAll @IntRange(max = 100) int first, @ForAll @IntRange(max = 100) int more) {
        CompactRange begun = new CompactRange();
        LEAVES.subList(0, first).forEach(begun::append);
        CompactRange goneOn = new CompactRange(begun.size(), begun.subtrees());
        LEAVES.subList(first, first + more).forEach(goneOn::append);
        assertThat(goneOn.root()).isEqualTo(TREE.root(first + more));
    }

    @Test
    void aRangeWithTooManySubtreesIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CompactRange(2, LEAVES.subList(0, 2)));
    }

    @Property(tries = 300)
    void anEntryIsShownToBeIn(@ForAll @IntRange(min = 1, max = 200) int size, @ForAll @IntRange(max = 199) int any) {
        int index = any % size;
        List<Hash> proof = TREE.inclusion(index, size);
        Hash root = TREE.root(size);
        assertThat(Proofs.includes(index, size, LEAVES.get(index), proof, root)).isTrue();
        assertThat(Proofs.includes(index, size, LEAVES.get((index + 1) % 200), proof, root)).isFalse();
        assertThat(Proofs.includes((index + 1) % size, size, LEAVES.get(index), proof, root))
                .isEqualTo(size == 1);
        assertThat(Proofs.includes(index, size, LEAVES.get(index), longer(proof), root)).isFalse();
        if (!proof.isEmpty()) {
            assertThat(Proofs.includes(index, size, LEAVES.get(index), proof.subList(1, proof.size()), root))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void aLogIsShownToHaveOnlyGrown(
            @ForAll @IntRange(min = 1, max = 200) int newer, @ForAll @IntRange(min = 1, max = 200) int any) {
        int older = 1 + any % newer;
        List<Hash> proof = TREE.consistency(older, newer);
        assertThat(Proofs.grew(older, newer, TREE.root(older), TREE.root(newer), proof)).isTrue();
        assertThat(Proofs.grew(older, newer, LEAVES.get(7), TREE.root(newer), proof)).isFalse();
        assertThat(Proofs.grew(older, newer, TREE.root(older), LEAVES.get(7), proof)).isFalse();
        assertThat(Proofs.grew(older, newer, TREE.root(older), TREE.root(newer), longer(proof))).isFalse();
    }

    private static List<Hash> longer(List<Hash> proof) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.EMPTY);
        return longer;
    }

    @Test
    void whatIsOutsideHasNoProof() {
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.inclusion(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.consistency(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.consistency(6, 5));
    }

    @Test
    void aHashHasOneTextOnly() {
        Hash hash = LEAVES.getFirst();
        assertThat(Hash.ofBase64(hash.base64())).isEqualTo(hash);
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofBase64(hash.base64().replace("=", "")));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
    }
}
