package org.aisconsole.demo.suite;

/** Short lists of words that names and texts are made of. None has a quote or backslash, so they fit into JSON as they are. */
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
        "Ada", "Ben", "Clara", "David", "Elif", "Farid", "Greta", "Hugo", "Inès", "Jonas", "Kira", "Luis", "Mara", "Nils",
        "Olga", "Paul", "Rosa", "Søren", "Tara", "Yann", "Zoë", "Priya", "Kofi", "Mei"
    };
    static final String[] LAST_NAMES = {
        "Adler", "Baker", "Costa", "Dietz", "Evans", "Fischer", "García", "Haas", "Ivanov", "Jansen", "Keller", "López",
        "Müller", "Novák", "Olsen", "Petit", "Rossi", "Schmid", "Tanaka", "Weber", "O'Neill", "Mensah", "Chen", "Iyer"
    };
    static final String[] STREETS = {
        "Mill Lane", "Hauptstraße", "Rue du Port", "Station Road", "Lindenweg", "Via Roma", "Park Avenue", "Calle Mayor"
    };
    static final String[] CITIES = {
        "Berlin", "Lyon", "Leeds", "Gdańsk", "Torino", "Sevilla", "Utrecht", "Malmö", "Boston", "Osaka"
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
    static final String[] INTEGRATIONS = {"hubspot", "hubspot", "hubspot", "obsidian", "obsidian"};
    static final String[] SYNC_STATES = {"ok", "ok", "ok", "ok", "ok", "ok", "retry", "error"};
    static final String[] SYNC_ERRORS = {"rate limit reached", "token expired", "vault not found", "conflicting edit"};
    static final String[] ACTIVITIES = {"call", "mail", "mail", "meeting", "download", "visit", "visit", "visit"};
    static final String[] PURPOSES = {"newsletter", "profiling", "calls", "sharing"};
    static final String[] AGENTS = {"m.lindt", "r.okafor", "s.brandt", "t.ueda"};
    static final String[] OPINIONS = {
        "fast and reliable", "slow to answer", "better than last year", "too expensive", "well made", "hard to reach",
        "worth a second look", "not what was promised", "a pleasant surprise", "average at best"
    };

    private Words() {}
}
