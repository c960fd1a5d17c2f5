-- When it was recorded that an adopted version of the Grondslag took effect.
ALTER TABLE sharing_policy_version ADD COLUMN effect_recorded_at BIGINT;
