package org.aisconsole.target.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Linux lets a process have at most: limits of its control group and of every one above it, the smallest of which holds.
 * Both layouts are read: one tree for everything (version 2), or a tree for each resource (version 1). A container often sees
 * only the lower end of the tree, under a path that the host has; walking up to the root finds that end in either case.
 */
final class ControlGroup {
    private static final Logger LOG = LoggerFactory.getLogger(ControlGroup.class);
    private static final String EVERYTHING = "";

    private final Path processes;
    private final Path groups;

    /**
     * Control groups as a system shows them.
     *
     * @param processes {@code /proc}
     * @param groups {@code /sys/fs/cgroup}
     */
    ControlGroup(Path processes, Path groups) {
        this.processes = processes;
        this.groups = groups;
    }

    /** Most memory of a process in bytes; empty for no limit. */
    OptionalLong memory(long pid) {
        return Stream.concat(
                        folders(pid, EVERYTHING).flatMap(folder -> number(folder.resolve("memory.max"))),
                        folders(pid, "memory").flatMap(folder -> number(folder.resolve("memory.limit_in_bytes"))))
                .mapToLong(Double::longValue)
                .min();
    }

    /** Most processor time of a process, as so many processors; empty for no limit. */
    OptionalDouble processors(long pid) {
        return Stream.concat(
                        folders(pid, EVERYTHING).flatMap(ControlGroup::quota),
                        folders(pid, "cpu").flatMap(ControlGroup::oldQuota))
                .mapToDouble(Double::doubleValue)
                .min();
    }

    private static Stream<Double> quota(Path folder) {
        return words(folder.resolve("cpu.max"))
                .filter(words -> words.size() == 2)
                .flatMap(words -> share(parsed(words.getFirst()), parsed(words.getLast())));
    }

    private static Stream<Double> oldQuota(Path folder) {
        return number(folder.resolve("cpu.cfs_quota_us"))
                .flatMap(quota -> number(folder.resolve("cpu.cfs_period_us")).flatMap(period -> share(quota, period)));
    }

    private static Stream<Double> share(double quota, double period) {
        return quota > 0 && period > 0 ? Stream.of(quota / period) : Stream.empty();
    }

    /** The folders of a process's group and of those above it. */
    private Stream<Path> folders(long pid, String resource) {
        return lines(processes.resolve(Long.toString(pid)).resolve("cgroup"))
                .map(line -> line.split(":", 3))
                .filter(parts -> parts.length == 3 && Arrays.asList(parts[1].split(",")).contains(resource))
                .flatMap(parts -> roots(resource).flatMap(root -> upwards(root, parts[2])));
    }

    private Stream<Path> roots(String resource) {
        return resource.isEmpty() ? Stream.of(groups, groups.resolve("unified")) : Stream.of(groups.resolve(resource));
    }

    private static Stream<Path> upwards(Path root, String path) {
        Path lowest = root.resolve(path.replaceFirst("^/", "")).normalize();
        return Stream.iterate(lowest, folder -> folder != null && folder.startsWith(root), Path::getParent);
    }

    private static Stream<Double> number(Path file) {
        return words(file).map(words -> parsed(words.getFirst())).filter(number -> number > 0);
    }

    /** No limit is written as a word. */
    private static double parsed(String word) {
        return word.chars().allMatch(Character::isDigit) && !word.isEmpty() ? Double.parseDouble(word) : -1;
    }

    private static Stream<List<String>> words(Path file) {
        return lines(file).limit(1).map(line -> List.of(line.strip().split(" ")));
    }

    private static Stream<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            return Stream.empty();
        }
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException gone) { // the process has ended, or its group is nobody's business
            LOG.debug("not read: {}", file, gone);
            return Stream.empty();
        }
    }
}
