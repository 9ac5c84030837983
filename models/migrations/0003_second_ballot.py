"""Second ballots, votes to a lower title, and members who do not vote on a line."""


def up(migrator, db):
    # The defaults stand in the table itself: no rebuild, and rows that an undo brings back from before are whole.
    db.execute_sql('ALTER TABLE ballot ADD COLUMN round INTEGER NOT NULL DEFAULT 1')
    db.execute_sql('ALTER TABLE ballot ADD COLUMN follows_id INTEGER REFERENCES ballot (id) ON DELETE SET NULL')
    db.execute_sql("ALTER TABLE ballot ADD COLUMN abstained TEXT NOT NULL DEFAULT ''")
    db.execute_sql('CREATE INDEX ballot_follows_id ON ballot (follows_id)')
    for subject in ('person', 'unit'):
        db.execute_sql(f'DROP INDEX ballot_meeting_id_{subject}_id_title')
        columns = f'meeting_id, {subject}_id, title, round'
        db.execute_sql(f'CREATE UNIQUE INDEX ballot_meeting_id_{subject}_id_title_round ON ballot ({columns})')


def down(migrator, db):
    db.execute_sql('DELETE FROM ballot WHERE round > 1')
    for subject in ('person', 'unit'):
        db.execute_sql(f'DROP INDEX ballot_meeting_id_{subject}_id_title_round')
        columns = f'meeting_id, {subject}_id, title'
        db.execute_sql(f'CREATE UNIQUE INDEX ballot_meeting_id_{subject}_id_title ON ballot ({columns})')
    db.execute_sql('DROP INDEX ballot_follows_id')
    for column in ('abstained', 'follows_id', 'round'):
        db.execute_sql(f'ALTER TABLE ballot DROP COLUMN {column}')
