package org.aisconsole.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on the real embedded servers, which are started once a process. Parameters of its constructor or methods: a
 * {@code PostgresProfile} of a fresh database that is dropped after the test, a {@code RedisProfile} of the shared Redis,
 * and a {@link KeyPrefix} for keys in it. A database or prefix that {@code @BeforeAll} asks for is the whole class's.
 *
 * <pre>{@code
 * @EmbeddedTest
 * class CatalogTest {
 *     private final PostgresProfile database;
 *
 *     CatalogTest(PostgresProfile database) {
 *         this.database = database;
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmbeddedExtension.class)
@Timeout(60)
public @interface EmbeddedTest {}
