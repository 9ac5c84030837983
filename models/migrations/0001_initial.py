"""The tables of the first version, frozen as they were."""
from peewee import *
import datetime

def up(migrator, db):
    class Unit(Model):
        uid = CharField(unique=True, max_length=64)
        kind = CharField(max_length=8)
        name = CharField(max_length=400)
        short_name = CharField(default='')
        abbreviation = CharField(default='')
        parent = ForeignKeyField('self', null=True, on_delete='RESTRICT')
        is_own = BooleanField(default=False)
        has_legal_personality = BooleanField(default=True)
        head_title = CharField(default='')
        place = CharField(default='')
        founded_on = DateField(null=True)
        ceased_on = DateField(null=True)
        successor = ForeignKeyField('self', null=True, on_delete='SET NULL')
        sequence = IntegerField(default=0)
        find_key = CharField(index=True, default='')
        sort_key = CharField(index=True, default='')
        class Meta:
            database = db
            table_name = 'unit'
    db.create_tables([Unit])

    class Council(Model):
        uid = CharField(unique=True, max_length=64)
        body = ForeignKeyField(Unit, on_delete='RESTRICT')
        name = CharField(max_length=300)
        abbreviation = CharField(default='')
        decision_number = CharField(default='')
        decided_on = DateField(null=True)
        valid_from = DateField()
        valid_to = DateField(null=True)
        class Meta:
            database = db
            table_name = 'council'
    db.create_tables([Council])

    class Campaign(Model):
        uid = CharField(unique=True, max_length=64)
        name = CharField(max_length=400)
        year = IntegerField(index=True)
        kind = CharField(max_length=8, default='regular')
        body = ForeignKeyField(Unit, on_delete='RESTRICT')
        theme = CharField(max_length=400, default='')
        goals = TextField(default='')
        plan_number = CharField(default='')
        planned_on = DateField(null=True)
        launched_by = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        launched_on = DateField(null=True)
        responds_to = ForeignKeyField('self', null=True, on_delete='SET NULL')
        begins_on = DateField(null=True)
        ends_on = DateField(null=True)
        replies_due = DateField(null=True)
        report_due = DateField(null=True)
        closed_on = DateField(null=True)
        find_key = CharField(default='')
        class Meta:
            database = db
            table_name = 'campaign'
    db.create_tables([Campaign])

    class Person(Model):
        uid = CharField(unique=True, max_length=64)
        full_name = CharField(max_length=400)
        distinction = CharField(default='')
        sex = CharField(max_length=8, default='')
        born_on = DateField(null=True)
        birth_year = IntegerField(null=True)
        identity_number = CharField(max_length=12, default='')
        joined_on = DateField(null=True)
        left_on = DateField(null=True)
        note = TextField(default='')
        find_key = CharField(index=True, default='')
        sort_key = CharField(index=True, default='')
        class Meta:
            database = db
            table_name = 'person'
    db.create_tables([Person])

    class CouncilMember(Model):
        uid = CharField(unique=True, max_length=64)
        council = ForeignKeyField(Council, on_delete='CASCADE')
        person = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        unit = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        name = CharField(max_length=300, default='')
        post = CharField(max_length=300, default='')
        honorific = CharField(max_length=16, default='')
        role = CharField(max_length=16, default='member')
        may_vote = BooleanField(default=True)
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'council_member'
    db.create_tables([CouncilMember])

    class Meeting(Model):
        uid = CharField(unique=True, max_length=64)
        council = ForeignKeyField(Council, on_delete='RESTRICT')
        kind = CharField(max_length=16, default='council')
        subject = CharField(max_length=400)
        year = IntegerField(index=True)
        campaign = ForeignKeyField(Campaign, null=True, on_delete='SET NULL')
        starts_at = DateTimeField()
        ends_at = DateTimeField(null=True)
        place = CharField(max_length=300, default='')
        number = CharField(default='')
        chair = ForeignKeyField(CouncilMember, null=True, on_delete='SET NULL')
        secretary = ForeignKeyField(CouncilMember, null=True, on_delete='SET NULL')
        is_secret_ballot = BooleanField(default=True)
        counted_at = DateTimeField(null=True)
        conclusions = TextField(default='')
        class Meta:
            database = db
            table_name = 'meeting'
    db.create_tables([Meeting])

    class AgendaItem(Model):
        uid = CharField(unique=True, max_length=64)
        meeting = ForeignKeyField(Meeting, on_delete='CASCADE')
        text = CharField(max_length=600)
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'agenda_item'
    db.create_tables([AgendaItem])

    class Attendance(Model):
        uid = CharField(unique=True, max_length=64)
        meeting = ForeignKeyField(Meeting, on_delete='CASCADE')
        member = ForeignKeyField(CouncilMember, on_delete='RESTRICT')
        presence = CharField(max_length=8, default='present')
        reason = CharField(max_length=300, default='')
        is_teller = BooleanField(default=False)
        is_head_teller = BooleanField(default=False)
        class Meta:
            database = db
            table_name = 'attendance'
            indexes = ((('meeting', 'member'), True),)
    db.create_tables([Attendance])

    class Decision(Model):
        uid = CharField(unique=True, max_length=64)
        number = CharField()
        issued_on = DateField()
        issued_by = CharField(max_length=300)
        subject = CharField(max_length=400, default='')
        signed_by = CharField(default='')
        class Meta:
            database = db
            table_name = 'decision'
            indexes = ((('number', 'issued_on'), True),)
    db.create_tables([Decision])

    class Proposal(Model):
        uid = CharField(unique=True, max_length=64)
        body = ForeignKeyField(Unit, on_delete='RESTRICT')
        year = IntegerField(index=True)
        subject = CharField(max_length=400)
        meeting = ForeignKeyField(Meeting, null=True, on_delete='SET NULL')
        no_meeting_reason = CharField(max_length=400, default='')
        addressees = TextField(default='')
        legal_bases = TextField(default='')
        attachments = TextField(default='')
        recipients = TextField(default='')
        number = CharField(default='')
        issued_on = DateField(null=True)
        signatory = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        state = CharField(max_length=16, default='draft')
        due_on = DateField(null=True)
        sent_on = DateField(null=True)
        class Meta:
            database = db
            table_name = 'proposal'
    db.create_tables([Proposal])

    class Initiative(Model):
        uid = CharField(unique=True, max_length=64)
        name = CharField(max_length=600)
        year = IntegerField(index=True)
        scope = CharField(max_length=8, default='base')
        is_project = BooleanField(default=False)
        decision_number = CharField(default='')
        recognised_on = DateField(null=True)
        recognised_by = CharField(default='')
        summary = TextField(default='')
        find_key = CharField(default='')
        class Meta:
            database = db
            table_name = 'initiative'
    db.create_tables([Initiative])

    class Registration(Model):
        uid = CharField(unique=True, max_length=64)
        person = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        unit = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        campaign = ForeignKeyField(Campaign, on_delete='RESTRICT')
        title = CharField(max_length=16)
        sent_by = ForeignKeyField(Unit, on_delete='RESTRICT')
        initiative = ForeignKeyField(Initiative, null=True, on_delete='SET NULL')
        commitment = TextField(default='')
        state = CharField(max_length=16, default='received')
        reason = CharField(max_length=500, default='')
        registered_on = DateField(null=True)
        class Meta:
            database = db
            table_name = 'registration'
            constraints = [Check('(person_id IS NULL) <> (unit_id IS NULL)', name='one_subject')]
            indexes = ((('campaign', 'person', 'title'), True), (('campaign', 'unit', 'title'), True))
    db.create_tables([Registration])

    class Ballot(Model):
        uid = CharField(unique=True, max_length=64)
        person = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        unit = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        meeting = ForeignKeyField(Meeting, on_delete='CASCADE')
        title = CharField(max_length=16)
        registration = ForeignKeyField(Registration, null=True, on_delete='SET NULL')
        issued = IntegerField(null=True)
        returned = IntegerField(null=True)
        valid = IntegerField(null=True)
        invalid = IntegerField(null=True)
        agree = IntegerField(null=True)
        disagree = IntegerField(null=True)
        no_opinion = IntegerField(null=True)
        written_agree = IntegerField(default=0)
        written_disagree = IntegerField(default=0)
        written_no_opinion = IntegerField(default=0)
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'ballot'
            constraints = [Check('(person_id IS NULL) <> (unit_id IS NULL)', name='one_subject')]
            indexes = ((('meeting', 'person', 'title'), True), (('meeting', 'unit', 'title'), True))
    db.create_tables([Ballot])

    class ProposalLine(Model):
        uid = CharField(unique=True, max_length=64)
        person = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        unit = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        proposal = ForeignKeyField(Proposal, on_delete='CASCADE')
        title = CharField(max_length=16)
        ballot = ForeignKeyField(Ballot, null=True, on_delete='SET NULL')
        merits = TextField(default='')
        note = CharField(max_length=300, default='')
        override_reason = CharField(max_length=500, default='')
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'proposal_line'
            constraints = [Check('(person_id IS NULL) <> (unit_id IS NULL)', name='one_subject')]
            indexes = ((('proposal', 'person', 'title'), True), (('proposal', 'unit', 'title'), True))
    db.create_tables([ProposalLine])

    class Award(Model):
        uid = CharField(unique=True, max_length=64)
        person = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        unit = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        title = CharField(max_length=16)
        year = IntegerField(index=True)
        decision = ForeignKeyField(Decision, null=True, on_delete='RESTRICT')
        movement = CharField(max_length=16, default='merit')
        post_then = CharField(max_length=300, default='')
        unit_then = CharField(max_length=400, default='')
        line = ForeignKeyField(ProposalLine, null=True, on_delete='SET NULL')
        revoked_on = DateField(null=True)
        note = CharField(max_length=500, default='')
        class Meta:
            database = db
            table_name = 'award'
            constraints = [Check('(person_id IS NULL) <> (unit_id IS NULL)', name='one_subject')]
    db.create_tables([Award])

    class BlockMember(Model):
        uid = CharField(unique=True, max_length=64)
        block = ForeignKeyField(Unit, on_delete='CASCADE')
        unit = ForeignKeyField(Unit, on_delete='RESTRICT')
        year = IntegerField()
        role = CharField(max_length=8, default='member')
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'block_member'
            indexes = ((('block', 'unit', 'year'), True),)
    db.create_tables([BlockMember])

    class Change(Model):
        label = CharField()
        find_key = CharField(default='')
        at = DateTimeField(default=datetime.datetime.now)
        by = CharField(default='')
        is_open = BooleanField(index=True, default=True)
        reverses = ForeignKeyField('self', null=True)
        level = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'change'
    db.create_tables([Change])

    class ChangedRow(Model):
        change = ForeignKeyField(Change)
        table = CharField(column_name='table_name')
        row = IntegerField(column_name='row_id')
        before = TextField(null=True)
        after = TextField(null=True)
        class Meta:
            database = db
            table_name = 'changed_row'
    db.create_tables([ChangedRow])

    class Rubric(Model):
        uid = CharField(unique=True, max_length=64)
        name = CharField(max_length=400)
        year = IntegerField(index=True)
        body = ForeignKeyField(Unit, on_delete='RESTRICT')
        basis = CharField(max_length=400, default='')
        bonus_cap = IntegerField(default=500)
        is_sample = BooleanField(default=False)
        locked_on = DateField(null=True)
        class Meta:
            database = db
            table_name = 'rubric'
            indexes = ((('body', 'year', 'name'), True),)
    db.create_tables([Rubric])

    class Criterion(Model):
        uid = CharField(unique=True, max_length=64)
        rubric = ForeignKeyField(Rubric, on_delete='CASCADE')
        parent = ForeignKeyField('self', null=True, on_delete='CASCADE')
        kind = CharField(max_length=16, default='criterion')
        name = CharField(max_length=600)
        maximum = IntegerField(default=0)
        note = CharField(max_length=600, default='')
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'criterion'
    db.create_tables([Criterion])

    class Discipline(Model):
        uid = CharField(unique=True, max_length=64)
        person = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        unit = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        form = CharField(max_length=16)
        decision_number = CharField(default='')
        decided_on = DateField()
        ends_on = DateField(null=True)
        note = TextField(default='')
        class Meta:
            database = db
            table_name = 'discipline'
            constraints = [Check('(person_id IS NULL) <> (unit_id IS NULL)', name='one_subject')]
    db.create_tables([Discipline])

    class Election(Model):
        uid = CharField(unique=True, max_length=64)
        meeting = ForeignKeyField(Meeting, on_delete='CASCADE')
        office = CharField(max_length=16)
        unit = ForeignKeyField(Unit, on_delete='RESTRICT')
        year = IntegerField()
        agree = IntegerField()
        disagree = IntegerField(default=0)
        no_opinion = IntegerField(default=0)
        is_elected = BooleanField(default=True)
        class Meta:
            database = db
            table_name = 'election'
            indexes = ((('meeting', 'office', 'unit'), True),)
    db.create_tables([Election])

    class FormerName(Model):
        uid = CharField(unique=True, max_length=64)
        unit = ForeignKeyField(Unit, on_delete='CASCADE')
        name = CharField(max_length=400)
        abbreviation = CharField(default='')
        valid_until = DateField()
        class Meta:
            database = db
            table_name = 'former_name'
            indexes = ((('unit', 'valid_until'), True),)
    db.create_tables([FormerName])

    class Guest(Model):
        uid = CharField(unique=True, max_length=64)
        meeting = ForeignKeyField(Meeting, on_delete='CASCADE')
        name = CharField(max_length=300)
        post = CharField(max_length=300, default='')
        honorific = CharField(max_length=16, default='')
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'guest'
    db.create_tables([Guest])

    class Hold(Model):
        uid = CharField(unique=True, max_length=64)
        person = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        unit = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        reason = CharField()
        begins_on = DateField()
        ends_on = DateField(null=True)
        class Meta:
            database = db
            table_name = 'hold'
            constraints = [Check('(person_id IS NULL) <> (unit_id IS NULL)', name='one_subject')]
    db.create_tables([Hold])

    class InitiativeAuthor(Model):
        uid = CharField(unique=True, max_length=64)
        initiative = ForeignKeyField(Initiative, on_delete='CASCADE')
        person = ForeignKeyField(Person, on_delete='RESTRICT')
        share = IntegerField(default=100)
        class Meta:
            database = db
            table_name = 'initiative_author'
            indexes = ((('initiative', 'person'), True),)
    db.create_tables([InitiativeAuthor])

    class Opinion(Model):
        uid = CharField(unique=True, max_length=64)
        meeting = ForeignKeyField(Meeting, on_delete='CASCADE')
        speaker = CharField(max_length=300)
        text = TextField()
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'opinion'
    db.create_tables([Opinion])

    class Pact(Model):
        uid = CharField(unique=True, max_length=64)
        block = ForeignKeyField(Unit, on_delete='RESTRICT')
        year = IntegerField(index=True)
        campaign = ForeignKeyField(Campaign, null=True, on_delete='SET NULL')
        theme = CharField(max_length=400, default='')
        objectives = TextField(default='')
        contents = TextField(default='')
        signed_on = DateField(null=True)
        place = CharField(default='')
        witness = CharField(default='')
        class Meta:
            database = db
            table_name = 'pact'
            indexes = ((('block', 'year'), True),)
    db.create_tables([Pact])

    class PactSignatory(Model):
        uid = CharField(unique=True, max_length=64)
        pact = ForeignKeyField(Pact, on_delete='CASCADE')
        unit = ForeignKeyField(Unit, on_delete='RESTRICT')
        name = CharField(default='')
        post = CharField(default='')
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'pact_signatory'
            indexes = ((('pact', 'unit'), True),)
    db.create_tables([PactSignatory])

    class Post(Model):
        uid = CharField(unique=True, max_length=64)
        person = ForeignKeyField(Person, on_delete='CASCADE')
        unit = ForeignKeyField(Unit, on_delete='RESTRICT')
        title = CharField(max_length=300, default='')
        rank = CharField(max_length=16, default='staff')
        is_acting = BooleanField(default=False)
        is_in_charge = BooleanField(default=False)
        valid_from = DateField()
        valid_to = DateField(null=True)
        class Meta:
            database = db
            table_name = 'post'
    db.create_tables([Post])

    class ScoreSheet(Model):
        uid = CharField(unique=True, max_length=64)
        person = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        unit = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        rubric = ForeignKeyField(Rubric, on_delete='RESTRICT')
        received_on = DateField(null=True)
        locked_on = DateField(null=True)
        note = CharField(max_length=500, default='')
        class Meta:
            database = db
            table_name = 'score_sheet'
            constraints = [Check('(person_id IS NULL) <> (unit_id IS NULL)', name='one_subject')]
            indexes = ((('rubric', 'person'), True), (('rubric', 'unit'), True))
    db.create_tables([ScoreSheet])

    class Score(Model):
        uid = CharField(unique=True, max_length=64)
        sheet = ForeignKeyField(ScoreSheet, on_delete='CASCADE')
        criterion = ForeignKeyField(Criterion, on_delete='CASCADE')
        self_points = IntegerField(null=True)
        cross_points = IntegerField(null=True)
        council_points = IntegerField(null=True)
        reason = CharField(max_length=500, default='')
        class Meta:
            database = db
            table_name = 'score'
            indexes = ((('sheet', 'criterion'), True),)
    db.create_tables([Score])

    class Setting(Model):
        uid = CharField(unique=True, max_length=64)
        name = CharField(unique=True)
        value = TextField()
        class Meta:
            database = db
            table_name = 'setting'
    db.create_tables([Setting])

    class Target(Model):
        uid = CharField(unique=True, max_length=64)
        campaign = ForeignKeyField(Campaign, on_delete='CASCADE')
        name = CharField(max_length=400)
        measure = CharField(default='')
        planned = CharField(default='')
        achieved = CharField(default='')
        sequence = IntegerField(default=0)
        class Meta:
            database = db
            table_name = 'target'
    db.create_tables([Target])

    class UnitReply(Model):
        uid = CharField(unique=True, max_length=64)
        campaign = ForeignKeyField(Campaign, on_delete='CASCADE')
        unit = ForeignKeyField(Unit, on_delete='RESTRICT')
        replied_on = DateField()
        is_nil = BooleanField(default=False)
        note = CharField(max_length=500, default='')
        class Meta:
            database = db
            table_name = 'unit_reply'
            indexes = ((('campaign', 'unit'), True),)
    db.create_tables([UnitReply])

    class YearlyRecord(Model):
        uid = CharField(unique=True, max_length=64)
        person = ForeignKeyField(Person, null=True, on_delete='RESTRICT')
        unit = ForeignKeyField(Unit, null=True, on_delete='RESTRICT')
        year = IntegerField(index=True)
        grade = CharField(max_length=16, default='')
        is_counted = BooleanField(default=True)
        note = TextField(default='')
        class Meta:
            database = db
            table_name = 'yearly_record'
            constraints = [Check('(person_id IS NULL) <> (unit_id IS NULL)', name='one_subject')]
            indexes = ((('person', 'year'), True), (('unit', 'year'), True))
    db.create_tables([YearlyRecord])
