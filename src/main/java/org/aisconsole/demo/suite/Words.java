package org.aisconsole.demo.suite;

/** Short lists of words that names and texts are made of. */
final class Words {
    static final String[] SECTORS = {
        "retail", "banking", "insurance", "energy", "logistics", "health", "education", "media", "travel", "farming",
        "chemistry", "software"
    };
    static final String[] COMPANY_HEADS = {
        "North", "Blue", "Stone", "River", "Silver", "Green", "Bright", "Harbour", "Summit", "Oak", "Delta", "Lumen"
    };
    static final String[] COMPANY_TAILS = {"works", "field", "gate", "line", "mark", "port", "wood", "bridge", "light"};
    static final String[] FIRST_NAMES = {
        "Ada", "Ben", "Clara", "David", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Luis", "Mara", "Nils",
        "Olga", "Paul", "Rosa", "Sven", "Tara", "Yann"
    };
    static final String[] LAST_NAMES = {
        "Adler", "Baker", "Costa", "Dietz", "Evans", "Fischer", "Garcia", "Haas", "Ivanov", "Jansen", "Keller", "Lopez",
        "Meyer", "Novak", "Olsen", "Petit", "Rossi", "Schmid", "Tanaka", "Weber"
    };
    static final String[] COUNTRIES = {"DE", "FR", "ES", "IT", "NL", "PL", "SE", "US", "GB", "JP"};
    static final String[] ENTITY_TYPES = {"company", "product", "person", "campaign"};
    static final String[] SOURCES = {"news", "forum", "review", "mail", "survey"};
    static final String[] LABELS = {"negative", "neutral", "positive"};
    static final String[] METRICS = {
        "revenue_growth", "churn", "response_time", "conversion", "satisfaction", "cost_per_lead", "retention", "margin"
    };
    static final String[] MODEL_TYPES = {"sentiment", "forecast", "classifier", "embedding", "ranking"};
    static final String[] JOB_STATES = {"done", "done", "done", "done", "done", "failed", "failed", "queued", "running"};
    static final String[] SYNC_STATES = {"ok", "ok", "ok", "ok", "ok", "ok", "retry", "error"};
    static final String[] OPINIONS = {
        "fast and reliable", "slow to answer", "better than last year", "too expensive", "well made", "hard to reach",
        "worth a second look", "not what was promised", "a pleasant surprise", "average at best"
    };

    private Words() {}
}
