-- Compressing a row's text costs the server more than all else it does with the row, to save little on a disk.
-- Now a row is compressed only when it would not fit in a page.

ALTER TABLE grain_state SET (toast_tuple_target = 8160);
ALTER TABLE messages    SET (toast_tuple_target = 8160);
ALTER TABLE leads       SET (toast_tuple_target = 8160);
ALTER TABLE outbox      SET (toast_tuple_target = 8160);
