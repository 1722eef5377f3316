package org.aisconsole.demo.suite;

/** Models and their trainings. */
final class ModelRows {
    /** Number of models, whatever the size of the suite. */
    static final int MODELS = 40;

    private ModelRows() {}

    static void model(CopyText row, int i, Dice dice, SuiteOptions options) {
        String type = type(i);
        row.put(i + 1).put(type).put(type + "-" + i / Words.MODEL_TYPES.length).put(1 + dice.upTo(9));
    }

    static void trainingJob(CopyText row, int i, Dice dice, SuiteOptions options) {
        int model = dice.upTo(MODELS);
        row.put(i + 1)
                .put(model + 1)
                .put(type(model))
                .put(dice.pick(Words.JOB_STATES))
                .decimal(Math.abs(dice.around(0.3, 0.2)), 4)
                .put("{\"epochs\": " + (1 + dice.upTo(50)) + ", \"rate\": 0.0" + (1 + dice.upTo(9)) + "}")
                .put(dice.before(options.anchor(), 400));
    }

    private static String type(int model) {
        return Words.MODEL_TYPES[model % Words.MODEL_TYPES.length];
    }
}
