-- What an update was about: Telegram gives ids anew after a quiet week, so the same id with something else in it is no repeat.
-- None in rows of the version before, for which the id alone counts.
ALTER TABLE gateway.handled_update ADD COLUMN content text;
