-- Version 3: people who go by another handle now, on networks that know them by it.

-- Which key an import states for whom: kept for profiles that went by several keys and for keys
-- that several profiles went by, one after the other. profile_key and profile.key follow from it:
-- a key is that of the profile which the newest import states it for.
CREATE TABLE import_key (
  import INTEGER NOT NULL REFERENCES import (id),
  network INTEGER NOT NULL REFERENCES network (id),
  ext ANY NOT NULL,
  pk INTEGER NOT NULL,
  PRIMARY KEY (network, ext, import)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_key_import ON import_key (import);
CREATE INDEX import_key_pk ON import_key (pk);
