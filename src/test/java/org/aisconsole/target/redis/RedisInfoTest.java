package org.aisconsole.target.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedisInfoTest {
    private static final String ANSWER = String.join(
            "\r\n",
            "# Server",
            "redis_version:7.0.15",
            "used_memory:100",
            "executable:/a:b",
            "db0:keys=12,expires=3,avg_ttl=0",
            "db15:keys=1,expires=0,avg_ttl=0");

    @Test
    void aClustersServersAreAddedUp() {
        RedisInfo info = new RedisInfo(List.of(RedisInfo.parse(ANSWER), RedisInfo.parse(ANSWER)));
        assertThat(info.sum("used_memory")).isEqualTo(200);
        assertThat(info.keys()).isEqualTo(26);
        assertThat(info.version()).isEqualTo("7.0.15");
    }

    @Test
    void wordsAreNoNumbers() {
        assertThat(new RedisInfo(List.of(RedisInfo.parse(ANSWER))).sum("executable")).isNaN();
    }
}
