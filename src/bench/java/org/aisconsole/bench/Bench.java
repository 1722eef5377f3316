package org.aisconsole.bench;

import java.util.Map;

/** One group of figures. */
interface Bench {
    /** Name of its JSON file. */
    String name();

    /** Measures; the result is a name and a figure each, the unit at the end of the name. */
    Map<String, Object> run() throws Exception;
}
