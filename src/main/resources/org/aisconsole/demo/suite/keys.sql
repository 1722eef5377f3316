-- Keys and the indexes that a grown system has. The seed's five critical indexes are absent on purpose, for the advisor to
-- find: sentiment (entity_name, entity_type, processing_timestamp), benchmarks (metric_type, calculated_at) and
-- (entity_name, industry_sector), training jobs (model_type, status, created_at), templates (industry_sector, rating,
-- usage_count).
ALTER TABLE account ADD PRIMARY KEY (id);
ALTER TABLE contact ADD PRIMARY KEY (id);
ALTER TABLE consent ADD PRIMARY KEY (id);
ALTER TABLE note ADD PRIMARY KEY (id);
ALTER TABLE activity ADD PRIMARY KEY (id);
ALTER TABLE integration_sync ADD PRIMARY KEY (id);
ALTER TABLE sentiment_analysis ADD PRIMARY KEY (id);
ALTER TABLE sentiment_trend ADD PRIMARY KEY (id);
ALTER TABLE benchmark_result ADD PRIMARY KEY (id);
ALTER TABLE industry_template ADD PRIMARY KEY (id);
ALTER TABLE template_usage ADD PRIMARY KEY (id);
ALTER TABLE ml_model ADD PRIMARY KEY (id);
ALTER TABLE ml_training_job ADD PRIMARY KEY (id);

ALTER TABLE contact ADD FOREIGN KEY (account_id) REFERENCES account;
ALTER TABLE consent ADD FOREIGN KEY (contact_id) REFERENCES contact ON DELETE CASCADE;
ALTER TABLE note ADD FOREIGN KEY (contact_id) REFERENCES contact ON DELETE CASCADE;
ALTER TABLE activity ADD FOREIGN KEY (contact_id) REFERENCES contact;
ALTER TABLE integration_sync ADD FOREIGN KEY (contact_id) REFERENCES contact;
ALTER TABLE template_usage ADD FOREIGN KEY (template_id) REFERENCES industry_template;
ALTER TABLE template_usage ADD FOREIGN KEY (account_id) REFERENCES account;
ALTER TABLE ml_training_job ADD FOREIGN KEY (model_id) REFERENCES ml_model;

-- Sensible ones.
ALTER TABLE account ADD UNIQUE (company);
ALTER TABLE contact ADD UNIQUE (email);
CREATE INDEX contact_account ON contact (account_id);
CREATE INDEX note_contact ON note (contact_id);
CREATE INDEX sentiment_trend_entity_day ON sentiment_trend (entity_name, day);

-- Imperfect ones: the first is covered by the index above, the second is a duplicate of a constraint's, nobody uses the
-- third.
CREATE INDEX sentiment_trend_entity ON sentiment_trend (entity_name);
CREATE INDEX account_company ON account (company);
CREATE INDEX integration_sync_status ON integration_sync (status);

-- A correction that wrote every fourth activity again, after the indexes were there: dead rows in table and indexes.
UPDATE activity SET kind = kind WHERE id % 4 = 0;
