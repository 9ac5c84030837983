"""The office's own rule sets."""

from peewee import *


def up(migrator, db):
    class RulePack(Model):
        uid = CharField(unique=True, max_length=64)
        code = CharField(unique=True)
        text = TextField()
        is_on = BooleanField(default=False)
        note = CharField(max_length=500, default='')
        class Meta:
            database = db
            table_name = 'rule_pack'
    db.create_tables([RulePack])


def down(migrator, db):
    db.execute_sql('DROP TABLE rule_pack')
