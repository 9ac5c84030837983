"""Reading a PDF back: its lines with place, size and face, and its ruled lines. Points from the upper left corner."""

import io
from dataclasses import dataclass
from typing import Any

import pdfplumber

MM = 72 / 25.4


@dataclass(frozen=True)
class PrintedLine:
    """Letters that stand on one baseline, close together."""

    page: int
    text: str
    left: float
    right: float
    baseline: float
    size: float
    fonts: frozenset[str]

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Printed:
    """A PDF as it can be measured."""

    widths: tuple[float, ...]
    heights: tuple[float, ...]
    lines: tuple[PrintedLine, ...]
    rules: tuple[tuple[int, float, float, float], ...]  # page, left, right, height
    boxes: tuple[tuple[int, float, float, float, float], ...]  # page, left, right, top, bottom

    def line(self, start: str) -> PrintedLine:
        """The first line that begins with these words."""
        return next(line for line in self.lines if line.text.startswith(start))

    def page_text(self, page: int) -> str:
        """All text of a page, lines joined by spaces."""
        return " ".join(line.text for line in self.lines if line.page == page)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def measured(pdf: bytes) -> Printed:
    """What stands where in the PDF."""
    with pdfplumber.open(io.BytesIO(pdf)) as file:
        lines, rules, boxes = [], [], []
        for number, page in enumerate(file.pages, start=1):
            lines += _lines(number, page.chars)
            rules += [(number, rule["x0"], rule["x1"], rule["top"]) for rule in page.lines]
            boxes += [(number, box["x0"], box["x1"], box["top"], box["bottom"]) for box in page.rects]
        return Printed(
            tuple(float(page.width) for page in file.pages),
            tuple(float(page.height) for page in file.pages),
            tuple(lines),
            tuple(rules),
            tuple(boxes),
        )


def _baseline(char: dict[str, Any]) -> float:
    return round(float(char["bottom"]) - (float(char["matrix"][5]) - float(char["y0"])), 1)


def _lines(number: int, chars: list[dict[str, Any]]) -> list[PrintedLine]:
    found = []
    current: list[dict[str, Any]] = []
    for char in chars:
        if current and (
            abs(_baseline(char) - _baseline(current[-1])) > 0.5
            or not -1 < char["x0"] - current[-1]["x1"] < 30
        ):
            found.append(_line(number, current))
            current = []
        current.append(char)
    return [line for line in [*found, *([_line(number, current)] if current else [])] if line.text]


def _line(number: int, chars: list[dict[str, Any]]) -> PrintedLine:
    ink = [char for char in chars if char["text"].strip()] or chars
    return PrintedLine(
        number,
        _spaced(chars),
        float(ink[0]["x0"]),
        float(ink[-1]["x1"]),
        _baseline(ink[0]),
        round(float(ink[0]["size"]), 1),
        frozenset(char["fontname"].split("+")[-1] for char in ink),
    )


def _spaced(chars: list[dict[str, Any]]) -> str:
    text = ""
    for place, char in enumerate(chars):
        apart = place and char["x0"] - chars[place - 1]["x1"] > 2 and not text.endswith(" ")
        text += (" " if apart and char["text"] != " " else "") + char["text"]
    return text.strip()
