"""A few people to list, in memory and in a database of their own."""

from dataclasses import dataclass

from peewee import AutoField, CharField, IntegerField, Model, SqliteDatabase

from ui.tables.column import Column

database = SqliteDatabase(":memory:")


class Villager(Model):
    id = AutoField()
    name = CharField()
    points = IntegerField(default=0)

    class Meta:
        database = database


@dataclass(frozen=True)
class Row:
    """One row of a list in memory."""

    name: str
    unit: str = ""
    points: int = 0
    state: str = "ok"
    note: str = ""
    rank: str = ""


QUERY_COLUMNS = (
    Column("Họ và tên", lambda villager: villager.name, sort_by=Villager.name, stretch=True),
    Column("Điểm số", lambda villager: villager.points, sort_by=Villager.points, numeric=True),
)
COLUMNS = (
    Column("Họ và tên", lambda row: row.name, sort_by=lambda row: row.name, width=14),
    Column("Phòng, ban", lambda row: row.unit, width=14, yields=2, full_title="Tên đầy đủ của phòng, ban"),
    Column("Điểm số", lambda row: row.points, numeric=True, strong=lambda row: row.points > 90, yields=1),
    Column("Kết luận", lambda row: "", state=lambda row: row.state, width=12),
    Column("Lý do chính", lambda row: row.note, ink="muted", stretch=True),
)
ROWS = [
    Row("Lê Thu Hà", "Phòng Hành chính", 95),
    Row("Đỗ Minh Quân", "Ban Pháp luật", 88, "no", "Thiếu sáng kiến"),
    Row("Phạm Ngọc Ánh", "Ban Bạn đọc", 79, "maybe", "Nghỉ thai sản"),
]
