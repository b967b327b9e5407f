-- Ids are compared as bytes. In a database with a language's sort order each comparison asked that, many for every entry.
ALTER TABLE messages ALTER COLUMN message_id TYPE text COLLATE "C";

-- A vacuum that gives back the end of an emptied queue locks it against everybody, and the next entries grow it again.
ALTER TABLE outbox SET (vacuum_truncate = off);
