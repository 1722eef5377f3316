package org.aisconsole.engine.database.query;

import org.aisconsole.base.text.Message;

/**
 * Something that can be done about a query, with the figures that it rests on. Its sentences are {@code query.advice.RULE.what}
 * and {@code .do}, given the same figures.
 *
 * @param rule which rule found it
 * @param what what is seen
 * @param advice what to do
 */
public record QueryAdvice(String rule, Message what, Message advice) {
    static QueryAdvice of(String rule, Object... figures) {
        String room = "query.advice." + rule;
        return new QueryAdvice(rule, Message.of(room + ".what", figures), Message.of(room + ".do", figures));
    }
}
