"""Curves on logarithmic axes as an SVG, written by hand so that a benchmark needs no drawing library."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT, LEFT, BOTTOM, RIGHT, TOP = 760, 440, 70, 50, 200, 40
COLOURS = ("#1f5fa8", "#b4451f", "#3a7d44", "#7a3e9d", "#a8881f", "#4a4a4a")


@dataclass(frozen=True)
class Curve:
    title: str
    points: Sequence[tuple[float, float]]


def chart(title: str, across: str, up: str, curves: Sequence[Curve]) -> str:
    """The curves over decades of both axes, each named at its end."""
    xs = [math.log10(x) for curve in curves for x, _ in curve.points]
    ys = [math.log10(y) for curve in curves for _, y in curve.points]
    low, high = math.floor(min(ys)), math.ceil(max(ys))

    def place(x: float, y: float) -> tuple[float, float]:
        right = LEFT + (math.log10(x) - min(xs)) / (max(xs) - min(xs)) * (WIDTH - LEFT - RIGHT)
        return right, HEIGHT - BOTTOM - (math.log10(y) - low) / (high - low) * (HEIGHT - BOTTOM - TOP)

    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12"><title>{escape(title)}</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
        f'<text x="{LEFT}" y="20" font-size="14" font-weight="bold">{escape(title)}</text>'
    ]
    for power in range(low, high + 1):
        _, y = place(10 ** min(xs), 10**power)
        drawn.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        drawn.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10**power:g} {up}</text>')
    for x, _ in curves[0].points:
        right, y = place(x, 10**low)
        drawn.append(f'<text x="{right:.1f}" y="{y + 18:.1f}" text-anchor="middle">{x:,.0f}</text>')
    drawn.append(f'<text x="{LEFT}" y="{HEIGHT - 8}">{escape(across)}</text>')
    drawn += _curves(curves, place)
    return "\n".join([*drawn, "</svg>", ""])


def _curves(curves: Sequence[Curve], place: object) -> list[str]:
    drawn: list[str] = []
    ends: list[float] = []
    for curve, colour in zip(sorted(curves, key=lambda c: -c.points[-1][1]), COLOURS, strict=False):
        points = [place(x, y) for x, y in curve.points]  # type: ignore[operator]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        drawn.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        x, y = points[-1]
        label = max([y, *(end + 15 for end in ends[-1:])])  # names below each other, not upon
        ends.append(label)
        drawn.append(
            f'<text x="{x + 8:.1f}" y="{label + 4:.1f}" fill="{colour}">{escape(curve.title)}</text>'
        )
    return drawn
